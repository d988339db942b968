package io.duestream.processor.http;

import io.duestream.processor.http.Accounts.Answer;
import io.duestream.processor.rules.ledger.AccountKey;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code GET /invoices/{creditor}/{reference}}: an account from the store of the instance that has it. */
final class AccountRoute {
    private static final String ALREADY_PASSED_ON =
            "The instances don't agree yet on which of them has this account: ask again shortly.";

    private final Accounts accounts;
    private final Workers workers;
    private final OtherInstances others;

    AccountRoute(Accounts accounts, Workers workers, OtherInstances others) {
        this.accounts = accounts;
        this.workers = workers;
        this.others = others;
    }

    void handle(RoutingContext context) {
        AccountKey key;
        try {
            key = AccountPath.parse(parameter(context, "creditor"), parameter(context, "reference"));
        } catch (IllegalArgumentException e) {
            Reply.problem(400, String.valueOf(e.getMessage())).send(context.response());
            return;
        }
        boolean text = Accepts.text(context);
        boolean passedOn = context.request().headers().contains(OtherInstances.HOP);
        context.response().putHeader("Vary", "Accept");
        workers.run(() -> answered(key, text, passedOn))
                .compose(Supplier::get)
                .onSuccess(reply -> reply.send(context.response()))
                .onFailure(context::fail);
    }

    /** Looks it up and writes it down on the worker's thread; another instance is asked on the event loop. */
    private Supplier<Future<Reply>> answered(AccountKey key, boolean text, boolean passedOn) {
        return switch (accounts.find(key)) {
            case Answer.Found found -> now(shown(found, text));
            case Answer.None none -> now(missing(key));
            case Answer.NotAvailable(String reason) -> now(Reply.later(reason));
            case Answer.Elsewhere owner ->
                passedOn
                        ? now(Reply.later(ALREADY_PASSED_ON))
                        : () -> others.ask(owner, key, text ? "text/plain" : Reply.JSON);
        };
    }

    private static String parameter(RoutingContext context, String name) {
        return Objects.requireNonNull(context.pathParam(name), name);
    }

    private static Supplier<Future<Reply>> now(Reply reply) {
        return () -> Future.succeededFuture(reply);
    }

    private static Reply shown(Answer.Found found, boolean text) {
        AccountDocument document = AccountDocuments.of(found);
        return text ? Reply.ok(Reply.TEXT, AccountText.of(document)) : Reply.ok(Reply.JSON, Json.text(document));
    }

    private static Reply missing(AccountKey key) {
        return Reply.problem(
                404,
                "Creditor " + key.creditor() + " has no account under the reference " + key.reference()
                        + ": check both as printed on the invoice. What is settled leaves after its policy's retention.");
    }
}
