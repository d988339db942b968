package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;

/** Sees to it that events flow long enough for all kills. */
final class LongEnough {
    private LongEnough() {}

    /**
     * The workload, or the same with more invoices.
     *
     * @param fixed whether the number of invoices was asked for: then it is not changed but refused if too small
     */
    static Workload forKills(Workload workload, long seed, int kills, boolean fixed) {
        double wanted = kills * KillPlan.SECONDS_A_KILL;
        double flow = kills == 0 ? 0 : Flow.seconds(Plan.of(workload, seed));
        if (flow >= wanted) {
            return workload;
        }
        if (flow == 0) {
            throw new IllegalArgumentException("events of " + workload.name()
                    + " don't flow at a rate: kills need one, see the workload restart-under-load");
        }
        long needed = (long) Math.ceil(workload.invoices() * wanted / flow);
        if (fixed) {
            throw new IllegalArgumentException(
                    "events flow for " + Math.round(flow) + " s, and " + kills + " kills need " + Math.round(wanted)
                            + " s: give --invoices " + needed + " or more, none, or fewer --kills");
        }
        return workload.withInvoices(needed);
    }
}
