package io.duestream.loadtests.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * When which instance is killed, from the seed: one moment, at random, in each of as many equal parts of the time in which events flow.
 *
 * @param kills in their order
 */
record KillPlan(List<Kill> kills) {
    /** How long events must flow for each kill on average: an instance takes seconds to be back. */
    static final double SECONDS_A_KILL = 12;

    /** One kill in so many does not wait until the instance is ready. */
    private static final int ONE_IN = 4;

    /**
     * One kill.
     *
     * @param atSeconds of flow since the start of the run; time in which a leg waits for its end does not count
     * @param instance from 0
     * @param whileStarting whether it may hit the instance before it is ready; else it waits until then
     */
    record Kill(double atSeconds, int instance, boolean whileStarting) {}

    KillPlan {
        kills = List.copyOf(kills);
    }

    static KillPlan of(long seed, int count, int instances, double flowSeconds) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Kill> kills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = (i + random.nextDouble()) * flowSeconds / count;
            kills.add(new Kill(at, random.nextInt(instances), random.nextInt(ONE_IN) == 0));
        }
        return new KillPlan(kills);
    }

    /** Those within a stretch of flow, their moments counted from its start. */
    List<Kill> within(double fromSeconds, double toSeconds) {
        return kills.stream()
                .filter(kill -> kill.atSeconds() >= fromSeconds && kill.atSeconds() < toSeconds)
                .map(kill -> new Kill(kill.atSeconds() - fromSeconds, kill.instance(), kill.whileStarting()))
                .toList();
    }
}
