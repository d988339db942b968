package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Totals;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.SchemaCache;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Holds the output streams against the plan. It is given every committed record of {@code invoice-status}, {@code matches}, {@code
 * unmatched}, {@code reminders}, {@code escalations} and {@code dead-letters} since the run began, in the order of each partition. Not safe
 * for threads. An account takes about 160 bytes, and there is about one an invoice; a record takes 13 more, for its id.
 */
public final class Auditor {
    /** What {@link #take} returns for a record that no event of the plan caused. */
    public static final long NO_CAUSE = -1;

    private final Plan plan;
    private final Decoder decoder;
    private final Findings findings;
    private final Desk desk;
    private long records;

    /** An auditor that has seen nothing; the registry behind {@code schemas} must answer. */
    public Auditor(Plan plan, SchemaCache schemas) {
        this.plan = plan;
        decoder = new Decoder(schemas);
        findings = new Findings(plan);
        desk = new Desk(plan, findings);
    }

    /**
     * Takes a record; returns the number of the event that caused it, or {@link #NO_CAUSE}.
     *
     * @throws IllegalStateException if the registry does not answer
     */
    public long take(EventStreams stream, int partition, byte @Nullable [] key, byte @Nullable [] value) {
        records++;
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            findings.general(Harm.WRONG, Check.TOMBSTONES, 1, () -> "left: " + place(stream, partition, text));
            return NO_CAUSE;
        }
        return switch (decoder.read(stream, value)) {
            case Decoded.Event<? extends SpecificRecord>(SpecificRecord event) -> {
                long cause = cause(event);
                desk.take(text, event, cause);
                yield cause;
            }
            case Decoded.Broken<? extends SpecificRecord>(Problem problem, String reason) -> {
                findings.general(
                        Harm.WRONG,
                        Check.UNREADABLE,
                        1,
                        () -> place(stream, partition, text) + ": " + problem + ", " + reason);
                yield NO_CAUSE;
            }
            case Decoded.Waiting<? extends SpecificRecord> waiting ->
                throw new IllegalStateException("the decoder waits itself");
        };
    }

    private static String place(EventStreams stream, int partition, String key) {
        return stream.streamName() + ", partition " + partition + ", key " + key;
    }

    /** The number of the event that caused this one. */
    private long cause(SpecificRecord event) {
        Object eventId = event.get(event.getSchema().getField("causedBy").pos());
        if (eventId == null) {
            return NO_CAUSE;
        }
        long number = plan.numberOf(eventId.toString());
        if (number < 0) {
            findings.general(Harm.WRONG, Check.STRANGERS, 1, () -> "caused by " + eventId + ", no event of this run");
        }
        return number;
    }

    /** What has come out so far, to compare with {@link Plan#totals}. */
    public Totals seen() {
        return desk.seen();
    }

    /** The verdict, if the whole plan was played. It looks at every invoice; nothing may be taken after it. */
    public Verdict verdict() {
        return verdict(plan.legs().size() - 1);
    }

    /** Likewise, if all was played to the end of a leg. */
    public Verdict verdict(int leg) {
        desk.compare(leg);
        return found();
    }

    /** Likewise, if the run ended amid a leg: only what the legs before it have made certain counts as lost. */
    public Verdict verdictAmid(int leg) {
        desk.compareAmid(leg);
        return found();
    }

    private Verdict found() {
        return new Verdict(
                plan.workload().name(),
                plan.seed(),
                records,
                seen(),
                findings.harms(),
                findings.checks(),
                findings.samples());
    }
}
