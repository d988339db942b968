package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.reference.CanonicalReference;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.SchemaCache;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads a record of {@code invoices}, {@code payments} or {@code outcomes}, and checks that it lies where it belongs. */
final class IntakeReader {
    private static final int EVENT_ID_MAX = 200;

    private final EventReader<InvoiceEvent> invoices;
    private final EventReader<PaymentEvent> payments;
    private final EventReader<OutcomeEvent> outcomes;
    private final Commands commands;

    IntakeReader(SchemaCache schemas, ReadLimits limits, PayerHash payerHash) {
        invoices = new EventReader<>(InvoiceEvent.class, schemas, limits);
        payments = new EventReader<>(PaymentEvent.class, schemas, limits);
        outcomes = new EventReader<>(OutcomeEvent.class, schemas, limits);
        commands = new Commands(payerHash);
    }

    Intake read(EventStreams stream, byte @Nullable [] key, byte @Nullable [] value, byte @Nullable [] schemaIdHeader) {
        return switch (stream) {
            case INVOICES -> intake(invoices.read(value, schemaIdHeader), event -> invoice(key, event));
            case PAYMENTS -> intake(payments.read(value, schemaIdHeader), event -> payment(key, event));
            case OUTCOMES -> intake(outcomes.read(value, schemaIdHeader), event -> outcome(key, event));
            default -> throw new IllegalArgumentException("the ledger does not read " + stream.streamName());
        };
    }

    private static <T extends SpecificRecord> Intake intake(Decoded<T> decoded, Function<T, Intake> intake) {
        return switch (decoded) {
            case Decoded.Event<T>(T event) -> intake.apply(event);
            case Decoded.Broken<T>(Problem problem, String reason) -> new Intake.Bad(problem, reason);
            case Decoded.Waiting<T> waiting -> new Intake.Waiting();
        };
    }

    private Intake invoice(byte @Nullable [] key, InvoiceEvent event) {
        if (event.getEventId().length() > EVENT_ID_MAX) {
            return longEventId();
        }
        String reference = CanonicalReference.of(event.getReference());
        if (reference.isEmpty()) {
            return bad("an invoice has no reference: give it one, else no payment can name it");
        }
        AccountKey account = new AccountKey(event.getCreditor(), reference);
        return placed(key, new Intake.Fact(account, commands.of(event), event.getEventId(), event.getOccurredAt()));
    }

    private Intake outcome(byte @Nullable [] key, OutcomeEvent event) {
        if (event.getEventId().length() > EVENT_ID_MAX) {
            return longEventId();
        }
        String reference = CanonicalReference.of(event.getReference());
        if (reference.isEmpty()) {
            return bad("an outcome has no reference: give it that of its invoice");
        }
        LedgerCommand command = commands.of(event);
        if (command == null) {
            return new Intake.Bad(Problem.REFUSED, "the result is neither DELIVERED nor FAILED: send one of them");
        }
        AccountKey account = new AccountKey(event.getCreditor(), reference);
        return placed(key, new Intake.Fact(account, command, event.getEventId(), event.getOccurredAt()));
    }

    private Intake payment(byte @Nullable [] key, PaymentEvent event) {
        String creditor = event.getCreditor();
        if (event.getEventId().length() > EVENT_ID_MAX) {
            return longEventId();
        }
        return switch (event.getChange()) {
            case FeedMark mark ->
                Keys.isCreditorId(creditor)
                        ? new Intake.Mark(creditor, event.getAccount(), mark.getCompleteThrough())
                        : badCreditor();
            case PaymentReceived p -> money(key, event, p.getPaymentId(), commands.of(creditor, p));
            case PaymentReturned r -> money(key, event, owner(event, r), commands.of(r));
            default -> throw new IllegalStateException("the schema has a change that is not handled here");
        };
    }

    private Intake money(byte @Nullable [] key, PaymentEvent event, String id, LedgerCommand command) {
        String reference = reference(event.getReference(), id);
        AccountKey account = new AccountKey(event.getCreditor(), reference);
        return placed(key, new Intake.Fact(account, command, event.getEventId(), event.getOccurredAt()));
    }

    /** Whose id stands in for a reference: a return belongs to the payment that it names, else to where it was put. */
    private static String owner(PaymentEvent event, PaymentReturned returned) {
        String payment = returned.getPaymentId();
        if (payment != null && !payment.isBlank()) {
            return payment;
        }
        String given = event.getReference();
        return given.startsWith("~") && given.length() > 1 ? given.substring(1) : returned.getReturnId();
    }

    /** The canonical reference; {@code ~} and an id where there is none. */
    private static String reference(String given, String id) {
        String canonical = given.startsWith("~") ? "" : CanonicalReference.of(given);
        return canonical.isEmpty() ? "~" + id : canonical;
    }

    /** The fact, if its record lies under the right key. */
    private static Intake placed(byte @Nullable [] key, Intake.Fact fact) {
        if (!Keys.isCreditorId(fact.key().creditor())) {
            return badCreditor();
        }
        String right = AccountKeys.text(fact.key());
        boolean here = key != null && Arrays.equals(key, right.getBytes(StandardCharsets.UTF_8));
        return here ? fact : new Intake.Elsewhere(right);
    }

    private static Intake longEventId() {
        return new Intake.Bad(
                Problem.REFUSED, "the eventId is longer than " + EVENT_ID_MAX + " characters: shorten it");
    }

    private static Intake badCreditor() {
        return new Intake.Bad(
                Problem.BAD_KEY, "the creditor's id must be 1 to 40 letters, digits, - or _: correct the publisher");
    }

    private static Intake bad(String reason) {
        return new Intake.Bad(Problem.BAD_KEY, reason);
    }
}
