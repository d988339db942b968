package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;

/** For how long a plan's events flow at their rates, in seconds. A leg that is played as fast as it can be counts nothing. */
final class Flow {
    private Flow() {}

    static double seconds(Plan plan) {
        return secondsBefore(plan, plan.legs().size());
    }

    /** Of the legs before one. */
    static double secondsBefore(Plan plan, int end) {
        double sum = 0;
        for (int leg = 0; leg < end; leg++) {
            sum += seconds(plan, leg);
        }
        return sum;
    }

    static double seconds(Plan plan, int number) {
        Leg leg = plan.legs().get(number);
        return leg.rate().isMax() ? 0 : plan.count(number) / leg.rate().perSecond();
    }
}
