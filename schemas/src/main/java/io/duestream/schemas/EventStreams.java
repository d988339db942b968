package io.duestream.schemas;

import static io.duestream.schemas.TopicShape.compacting;
import static io.duestream.schemas.TopicShape.deleting;

import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The catalogue: every stream with its key, record, shape and owner. A topic that is not listed here is not part of
 * Duestream.
 *
 * <p>Inputs and matches are kept for 400 days: a direct debit may be refunded for 13 months (Directive (EU) 2015/2366,
 * art. 71), and the log must still explain it.
 */
public enum EventStreams {
    /** What issuers state about their invoices. */
    INVOICES("invoices", Kind.INPUT, Owner.PUBLISHERS, "creditor|reference", InvoiceEvent.class, deleting(12, 400)),
    /** What banks state about money, and how far their files are complete. */
    PAYMENTS(
            "payments",
            Kind.INPUT,
            Owner.PUBLISHERS,
            "creditor|reference; creditor|~paymentId without a reference; creditor|#account for a feed mark",
            PaymentEvent.class,
            deleting(12, 400)),
    /** What channels state about the messages that were sent about an invoice. */
    OUTCOMES("outcomes", Kind.INPUT, Owner.PUBLISHERS, "creditor|reference", OutcomeEvent.class, deleting(12, 400)),
    /** The creditors: few, and read whole by every instance. */
    CREDITORS("creditors", Kind.INPUT, Owner.PUBLISHERS, "creditor", Creditor.class, compacting(1, 0)),
    /** Every change of every account; the latest record of a key is the account. */
    INVOICE_STATUS(
            "invoice-status", Kind.OUTPUT, Owner.LEDGER, "creditor|reference", InvoiceStatus.class, compacting(12, 7)),
    /** Which payment stands on which invoice. */
    MATCHES(
            "matches",
            Kind.OUTPUT,
            Owner.LEDGER,
            "creditor|payer; creditor|~paymentId without a payer",
            Match.class,
            deleting(12, 400)),
    /** Money that no open invoice takes. */
    UNMATCHED("unmatched", Kind.OUTPUT, Owner.LEDGER, "creditor|~paymentId", Unmatched.class, deleting(12, 400)),
    /** Reminders to send or to take back. */
    REMINDERS("reminders", Kind.OUTPUT, Owner.LEDGER, "creditor|reference", Reminder.class, deleting(12, 90)),
    /** Claims to hand over or to take back. */
    ESCALATIONS("escalations", Kind.OUTPUT, Owner.LEDGER, "creditor|reference", Escalation.class, deleting(12, 90)),
    /** Records that were refused whole. */
    DEAD_LETTERS(
            "dead-letters",
            Kind.OUTPUT,
            Owner.EVERY_STAGE,
            "as it came, if that was text",
            DeadLetter.class,
            deleting(1, 90)),
    /** How far each file has been published. */
    FILES("files", Kind.INTERNAL, Owner.CONNECTORS, "SHA-256 of the file in hex", FileProgress.class, compacting(1, 0));

    /** Prefix of all topics unless the operator chooses another. */
    public static final String DEFAULT_PREFIX = "duestream.";

    /** Streams that one stage reads side by side by key: their partition counts are equal. */
    public static final Set<EventStreams> CO_PARTITIONED = Set.of(INVOICES, PAYMENTS, OUTCOMES);

    /** On which side of Duestream a stream stands. */
    public enum Kind {
        /** Others write, Duestream reads. */
        INPUT,
        /** Duestream writes, others read. */
        OUTPUT,
        /** Duestream writes and reads. */
        INTERNAL
    }

    /** Who writes a stream. */
    public enum Owner {
        /** Gateway, file connectors, and whoever else has facts to tell. */
        PUBLISHERS,
        /** The ledger stage. */
        LEDGER,
        /** The connectors, for themselves. */
        CONNECTORS,
        /** Each stage that reads an input. */
        EVERY_STAGE
    }

    private final String streamName;
    private final Kind kind;
    private final Owner owner;
    private final String key;
    private final Class<? extends SpecificRecord> recordClass;

    @SuppressWarnings("ImmutableEnumChecker") // a record of immutable values
    private final TopicShape shape;

    @SuppressWarnings("ImmutableEnumChecker") // nobody adds properties to it
    private final Schema schema;

    EventStreams(
            String streamName,
            Kind kind,
            Owner owner,
            String key,
            Class<? extends SpecificRecord> recordClass,
            TopicShape shape) {
        this.streamName = streamName;
        this.kind = kind;
        this.owner = owner;
        this.key = key;
        this.recordClass = recordClass;
        this.shape = shape;
        this.schema = ContractSchema.of(recordClass);
    }

    /** The stream whose topic this is, for that prefix. */
    public static Optional<EventStreams> ofTopic(String topic, String prefix) {
        return Arrays.stream(values())
                .filter(stream -> stream.topic(prefix).equals(topic))
                .findFirst();
    }

    /** Name without prefix, such as {@code invoice-status}. */
    public String streamName() {
        return streamName;
    }

    /** Name of the topic: prefix and stream name. */
    public String topic(String prefix) {
        return prefix + streamName;
    }

    /** Subject in the Schema Registry (Confluent's TopicNameStrategy): {@code <topic>-value}. */
    public String subject(String prefix) {
        return topic(prefix) + "-value";
    }

    public Kind kind() {
        return kind;
    }

    public Owner owner() {
        return owner;
    }

    /** Form of the key in words, such as {@code creditor|reference}. */
    public String key() {
        return key;
    }

    /** The generated class of its records. */
    public Class<? extends SpecificRecord> recordClass() {
        return recordClass;
    }

    /** The schema as it stands in the registry: without the hints for Java that the generated class carries. */
    public Schema schema() {
        return schema;
    }

    public TopicShape shape() {
        return shape;
    }

    /** What a later version of the schema must keep. */
    public Compatibility compatibility() {
        return switch (kind) {
            case INPUT -> Compatibility.BACKWARD_TRANSITIVE;
            case OUTPUT, INTERNAL -> Compatibility.FULL_TRANSITIVE;
        };
    }
}
