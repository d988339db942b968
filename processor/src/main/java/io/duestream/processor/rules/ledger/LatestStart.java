package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Policy;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The latest of several days' beginnings, each in its policy's time zone; days are compared first, for they cost less. */
final class LatestStart {
    private @Nullable LocalDate day;
    private @Nullable Policy policy;

    void add(Policy other, LocalDate from, int daysLater) {
        LocalDate candidate = from.plusDays(daysLater);
        if (day == null || policy == null || candidate.isAfter(day)) {
            day = candidate;
            policy = other;
        } else if (candidate.equals(day) && isLater(other, policy, day)) {
            policy = other;
        }
    }

    private static boolean isLater(Policy other, Policy policy, LocalDate day) {
        boolean sameZone = other.market().zone().equals(policy.market().zone());
        return !sameZone && other.startOf(day).isAfter(policy.startOf(day));
    }

    /** Null if nothing was added. */
    @Nullable
    Instant instant() {
        return day == null || policy == null ? null : policy.startOf(day);
    }
}
