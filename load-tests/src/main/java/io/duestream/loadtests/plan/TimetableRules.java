package io.duestream.loadtests.plan;

import io.duestream.loadtests.oracle.SwedishBankDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;

/**
 * Where the days of the scenes must lie. Days are counted as the policy {@code standard} counts them: calendar days, and where a rung
 * falls on a day that is no bank day, the next bank day.
 */
record TimetableRules(List<Leg> legs) {
    /** Days after the billing run in which nothing leaves an account. */
    private static final int STAY_DAYS = 110;

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    /** Throws {@link IllegalArgumentException} with what would be right if a rule is not kept. */
    void demand() {
        scenesInOrder();
        legs.stream().skip(Scene.DUE_DAY.place()).forEach(this::stepsMayBeTaken);
        LocalDate due = day(Scene.DUE_DAY);
        LocalDate eve = SwedishBankDays.lastBefore(due);
        require(day(Scene.EVE).equals(eve), Scene.EVE + " must be " + eve + ", the bank day before " + due);
        from(Scene.WEEK_AFTER, due.plusDays(7));
        if (plays(Scene.REMINDER_DAY)) {
            LocalDate reminded = day(Scene.REMINDER_DAY);
            until(Scene.REMINDER_DAY, due.plusDays(Timetable.RESPITE_DAYS));
            from(Scene.AFTER_REMINDER, later(due.plusDays(17), reminded.plusDays(10)));
        }
        if (plays(Scene.SECOND_REMINDER_DAY)) {
            LocalDate reminded = day(Scene.SECOND_REMINDER_DAY);
            from(Scene.LAST_CHANCE, later(due.plusDays(31), reminded.plusDays(14)));
        }
        LocalDate nothingHasLeft = day(Scene.BILLING).plusDays(STAY_DAYS);
        LocalDate secondIsNotDue = due.plusDays(Timetable.SECOND_DUE_DAYS - 1L);
        until(legs.getLast().scene(), Collections.min(List.of(nothingHasLeft, secondIsNotDue)));
    }

    private void scenesInOrder() {
        Scene[] scenes = Scene.values();
        require(
                legs.size() > Scene.DUE_DAY.place() && legs.size() <= scenes.length,
                "legs play the scenes from BILLING on, at least up to DUE_DAY; there are " + legs.size());
        for (int i = 0; i < legs.size(); i++) {
            Scene scene = legs.get(i).scene();
            require(scene == scenes[i], "leg " + (i + 1) + " plays " + scene + ", but " + scenes[i] + " is next");
            require(
                    i == 0 || legs.get(i).day().isAfter(legs.get(i - 1).day()),
                    scene + " must lie on a later day than the scene before it");
        }
    }

    private void stepsMayBeTaken(Leg leg) {
        require(SwedishBankDays.isBankDay(leg.day()), leg.scene() + " must be a bank day in Sweden");
        require(
                !leg.clock().toLocalTime().isBefore(OPENING),
                leg.scene() + " must not be before " + OPENING + ", when steps begin");
    }

    private void from(Scene scene, LocalDate day) {
        LocalDate rung = SwedishBankDays.firstOnOrAfter(day);
        require(!plays(scene) || !day(scene).isBefore(rung), scene + " is too early: it must be " + rung + " or later");
    }

    private void until(Scene scene, LocalDate last) {
        require(!day(scene).isAfter(last), scene + " is too late: it must be " + last + " or earlier");
    }

    private boolean plays(Scene scene) {
        return scene.place() < legs.size();
    }

    private LocalDate day(Scene scene) {
        return legs.get(scene.place()).day();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
