package io.duestream.processor.rules.dunning;

import io.duestream.processor.rules.market.Market;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A creditor's choice within the law, at one version; pinned to an invoice at issue.
 *
 * @param name name of the policy
 * @param version its version
 * @param market the law within which it was accepted
 * @param ladder rungs from 1
 * @param timeOfDay local time from which steps are taken
 * @param feed whether steps wait for feed marks; if not, they wait {@code feedDelayBankDays} more
 * @param feedDelayBankDays bank days to wait where there are no feed marks
 * @param settling how old the feed mark must be before a step is taken
 * @param waitDays calendar days after the booking day that money waits for its invoice
 * @param retentionDays calendar days that what is settled stays
 */
public record Policy(
        String name,
        String version,
        Market market,
        List<Rung> ladder,
        LocalTime timeOfDay,
        boolean feed,
        int feedDelayBankDays,
        Duration settling,
        int waitDays,
        int retentionDays) {
    /** Copies the ladder. */
    public Policy {
        ladder = List.copyOf(ladder);
    }

    /** Names the choice, such as {@code standard/2026-01}. */
    public String ref() {
        return name + "/" + version;
    }

    /** Names the choice and the law that decided, for every decision that is published. */
    public String rule() {
        return ref() + " " + market.ref();
    }

    /** The local day of an instant. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(market.zone()).toLocalDate();
    }

    /** The instant from which steps are taken on a day. */
    public Instant opening(LocalDate day) {
        return day.atTime(timeOfDay).atZone(market.zone()).toInstant();
    }

    /** The instant at which a day begins. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(market.zone()).toInstant();
    }
}
