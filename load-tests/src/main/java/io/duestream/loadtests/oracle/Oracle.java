package io.duestream.loadtests.oracle;

import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The models of many accounts of creditors with the same bank accounts and policy. Not safe for threads. */
public final class Oracle {
    private final ModelPolicy policy;
    private final Set<String> accounts;
    private final Map<String, LedgerModel> models = new TreeMap<>();
    private final Map<String, List<Feed.Mark>> marks = new LinkedHashMap<>();

    /** Knows nothing yet; {@code accounts} are those of every creditor. */
    public Oracle(ModelPolicy policy, Set<String> accounts) {
        this.policy = policy;
        this.accounts = Set.copyOf(accounts);
    }

    /** Takes an invoice's fact. */
    public Verdict fact(InvoiceEvent event) {
        return model(event.getCreditor() + "|" + event.getReference()).fact(event);
    }

    /** Takes what became of a message. */
    public Verdict fact(OutcomeEvent event) {
        return model(event.getCreditor() + "|" + event.getReference()).fact(event);
    }

    /** Takes a payment, a return or a feed mark; a mark counts as written when it was recorded. */
    public Verdict fact(PaymentEvent event) {
        if (event.getChange() instanceof FeedMark mark) {
            marks.computeIfAbsent(event.getCreditor(), creditor -> new ArrayList<>())
                    .add(new Feed.Mark(event.getAccount(), mark.getCompleteThrough(), event.getRecordedAt()));
            return Verdict.RECORDED;
        }
        return model(event.getCreditor() + "|" + event.getReference()).fact(event);
    }

    /** Ticks every account in the order of the keys; returns the steps taken, by key, without accounts that took none. */
    public Map<String, List<Step>> tick(Instant at) {
        Map<String, List<Step>> taken = new TreeMap<>();
        models.forEach((key, model) -> {
            List<Step> steps = model.tick(at, feed(key.substring(0, key.indexOf('|'))));
            if (!steps.isEmpty()) {
                taken.put(key, steps);
            }
        });
        return taken;
    }

    /** How every account must look now, by key; those that have left are {@code EMPTY}. */
    public Map<String, Expected> expected() {
        Map<String, Expected> expected = new TreeMap<>();
        models.forEach((key, model) -> expected.put(key, model.expected()));
        return expected;
    }

    /** The money of every account, by key. */
    public Map<String, List<Balance>> balances() {
        Map<String, List<Balance>> balances = new TreeMap<>();
        models.forEach((key, model) -> balances.put(key, model.balances()));
        return balances;
    }

    private Feed feed(String creditor) {
        return new Feed(accounts, marks.getOrDefault(creditor, List.of()));
    }

    private LedgerModel model(String key) {
        return models.computeIfAbsent(key, unknown -> new LedgerModel(unknown, policy));
    }
}
