package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Totals;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.SchemaCache;
import org.jspecify.annotations.Nullable;

/**
 * Holds the output streams against the plan. It is given every committed record of {@code invoice-status}, {@code matches}, {@code
 * unmatched}, {@code reminders}, {@code escalations} and {@code dead-letters} since the run began, in the order of each partition. Not safe
 * for threads.
 */
public final class Auditor {
    /** What {@link #take} returns for a record that no event caused. */
    public static final long NO_CAUSE = -1;

    private final Plan plan;
    private final SchemaCache schemas;

    /** An auditor that has seen nothing; the registry behind {@code schemas} must answer. */
    public Auditor(Plan plan, SchemaCache schemas) {
        this.plan = plan;
        this.schemas = schemas;
    }

    /** Takes a record; returns the number of the event that caused it, or {@link #NO_CAUSE}. */
    public long take(EventStreams stream, int partition, byte @Nullable [] key, byte @Nullable [] value) {
        throw new UnsupportedOperationException(stream + " " + plan + schemas);
    }

    /** What has come out so far, to compare with {@link Plan#totals}. */
    public Totals seen() {
        throw new UnsupportedOperationException();
    }

    /** The verdict, if the run ends here. It looks at every invoice once; take no more records afterwards. */
    public Verdict verdict() {
        throw new UnsupportedOperationException();
    }
}
