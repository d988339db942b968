package io.duestream.loadtests.plan;

import io.duestream.loadtests.oracle.SwedishBankDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;

/**
 * The days of the scenes, which must lie so that every invoice takes the steps of its fate in the scenes of its fate, whatever comes
 * first in a leg: the facts or the steps.
 */
record Timetable(List<Leg> legs) {
    /** Days after the due day on which a second invoice under the same reference is due: after the run. */
    private static final int SECOND_DUE = 90;

    /** Days after the billing run in which nothing leaves an account. */
    private static final int STAY_DAYS = 110;

    private static final int WAIT_DAYS = 10;
    private static final int RESPITE_DAYS = 14;
    private static final int MOVED_DAYS = 7;
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    /** Refuses legs that do not keep the rules, with what is wrong and what would be right. */
    Timetable {
        legs = List.copyOf(legs);
        Scene[] scenes = Scene.values();
        require(
                legs.size() > Scene.DUE_DAY.ordinal() && legs.size() <= scenes.length,
                "legs play the scenes from BILLING on, at least up to DUE_DAY; there are " + legs.size());
        for (int i = 0; i < legs.size(); i++) {
            require(
                    legs.get(i).scene() == scenes[i],
                    "leg " + (i + 1) + " plays " + legs.get(i).scene() + ", but " + scenes[i] + " is next");
            require(
                    i == 0 || legs.get(i).day().isAfter(legs.get(i - 1).day()),
                    legs.get(i).scene() + " must lie on a later day than the scene before it");
        }
        new Check(legs).all();
    }

    /** Whether the scene is played. */
    boolean plays(Scene scene) {
        return scene.ordinal() < legs.size();
    }

    /** The day of a scene that is played. */
    LocalDate day(Scene scene) {
        return legs.get(scene.ordinal()).day();
    }

    LocalDate due() {
        return day(Scene.DUE_DAY);
    }

    /** When a second invoice under the same reference is due. */
    LocalDate secondDue() {
        return due().plusDays(SECOND_DUE);
    }

    /** The due date that takes back a soft reminder. */
    LocalDate movedDue() {
        return day(Scene.WEEK_AFTER).plusDays(MOVED_DAYS);
    }

    /** The last day of the respites that begin on the due day. */
    LocalDate respiteEnd() {
        return due().plusDays(RESPITE_DAYS);
    }

    /** Whether money that was booked in one scene waits no longer for an invoice when the other is over. */
    boolean waitIsOver(Scene booked, Scene now) {
        Instant end = day(booked).plusDays(WAIT_DAYS).atStartOfDay(Leg.ZONE).toInstant();
        return !legs.get(now.ordinal()).instant().isBefore(end);
    }

    /** The rules; days are calendar days, and what a rung needs is moved to a bank day. */
    private record Check(List<Leg> legs) {
        void all() {
            legs.stream().skip(Scene.DUE_DAY.ordinal()).forEach(leg -> bankDay(leg.scene()));
            LocalDate due = day(Scene.DUE_DAY);
            LocalDate eve = SwedishBankDays.lastBefore(due);
            require(day(Scene.EVE).equals(eve), Scene.EVE + " must be " + eve + ", the bank day before " + due);
            from(Scene.WEEK_AFTER, due.plusDays(7));
            if (plays(Scene.REMINDER_DAY)) {
                until(Scene.REMINDER_DAY, due.plusDays(RESPITE_DAYS));
                from(Scene.AFTER_REMINDER, later(due.plusDays(17), day(Scene.REMINDER_DAY).plusDays(10)));
            }
            if (plays(Scene.SECOND_REMINDER_DAY)) {
                LocalDate second = day(Scene.SECOND_REMINDER_DAY);
                from(Scene.LAST_CHANCE, later(due.plusDays(31), second.plusDays(14)));
            }
            LocalDate beforeAnythingLeaves = day(Scene.BILLING).plusDays(STAY_DAYS);
            LocalDate beforeSecondDue = due.plusDays(SECOND_DUE - 1);
            until(legs.getLast().scene(), Collections.min(List.of(beforeAnythingLeaves, beforeSecondDue)));
        }

        private void from(Scene scene, LocalDate first) {
            LocalDate rung = SwedishBankDays.firstOnOrAfter(first);
            require(
                    !plays(scene) || !day(scene).isBefore(rung),
                    scene + " is too early: it must be " + rung + " or later");
        }

        private void until(Scene scene, LocalDate last) {
            require(!day(scene).isAfter(last), scene + " is too late: it must be " + last + " or earlier");
        }

        private void bankDay(Scene scene) {
            require(SwedishBankDays.isBankDay(day(scene)), scene + " must be a bank day in Sweden");
            require(
                    !legs.get(scene.ordinal()).clock().toLocalTime().isBefore(OPENING),
                    scene + " must not be before " + OPENING + ", when steps begin");
        }

        private boolean plays(Scene scene) {
            return scene.ordinal() < legs.size();
        }

        private LocalDate day(Scene scene) {
            return legs.get(scene.ordinal()).day();
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }

    private static void require(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
