package io.duestream.loadtests.plan;

import io.duestream.loadtests.oracle.SwedishBankDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Legs through all scenes on days that come close to what is allowed, some too close. */
record RandomDays(SplittableRandom random) {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

    List<Leg> legs() {
        LocalDate billing = FIRST.plusDays(random.nextInt(3 * 365));
        LocalDate due = SwedishBankDays.firstOnOrAfter(billing.plusDays(10 + random.nextInt(35)));
        LocalDate eve = SwedishBankDays.lastBefore(due);
        LocalDate payment = billing.plusDays(1 + random.nextInt((int) (eve.toEpochDay() - billing.toEpochDay()) - 1));
        LocalDate week = about(due.plusDays(7));
        LocalDate reminder = next(week);
        LocalDate after = about(later(due.plusDays(17), reminder.plusDays(10)));
        LocalDate second = next(after);
        LocalDate last = about(later(due.plusDays(31), second.plusDays(14)));
        LocalDate handOver = next(last);
        LocalDate aftermath = SwedishBankDays.firstOnOrAfter(handOver.plusDays(1 + random.nextInt(20)));
        List<LocalDate> days =
                List.of(billing, payment, eve, due, week, reminder, after, second, last, handOver, aftermath);
        List<Leg> legs = new ArrayList<>();
        for (Scene scene : Scene.values()) {
            LocalTime time = scene.marks() ? LocalTime.of(18, 0) : LocalTime.of(10, 0);
            legs.add(new Leg(scene, days.get(legs.size()).atTime(time), Rate.MAX));
        }
        return legs;
    }

    /** The first bank day from this one on, at times later, at times too early. */
    private LocalDate about(LocalDate day) {
        LocalDate first = SwedishBankDays.firstOnOrAfter(day);
        return switch (random.nextInt(8)) {
            case 0 -> SwedishBankDays.lastBefore(first);
            case 1, 2 -> SwedishBankDays.plus(first, random.nextInt(4));
            default -> first;
        };
    }

    /** The next bank day, at times a later one. */
    private LocalDate next(LocalDate day) {
        return SwedishBankDays.plus(day, random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
