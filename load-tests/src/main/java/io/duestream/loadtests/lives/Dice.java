package io.duestream.loadtests.lives;

import io.duestream.loadtests.oracle.SwedishBankDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SplittableRandom;

/** Chance, and what of it is allowed. Times of day are Swedish. */
record Dice(SplittableRandom random, Set<Trait> traits) {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** True so many times in a hundred, never if the trait is not allowed. */
    boolean percent(int chance, Trait trait) {
        return percent(chance) && traits.contains(trait);
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Both included. */
    long between(long least, long most) {
        return least == most ? least : random.nextLong(least, most) + random.nextInt(2);
    }

    LocalDate bankDay(LocalDate from, LocalDate until) {
        int days = (int) (until.toEpochDay() - from.toEpochDay());
        return SwedishBankDays.firstOnOrAfter(from.plusDays(between(0, days)));
    }

    /** A moment in office hours. */
    Instant inOffice(LocalDate day) {
        return moment(day, LocalTime.of(6, 0), 12);
    }

    /** A moment between the bank's booking and its report. */
    Instant booked(LocalDate day) {
        return moment(day, LocalTime.of(17, 0), 3);
    }

    private Instant moment(LocalDate day, LocalTime from, int hours) {
        return day.atTime(from).atZone(SWEDEN).toInstant().plusSeconds(between(0, hours * 3600));
    }
}
