package io.duestream.loadtests.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The days of the scenes, which must lie so that every invoice takes the steps of its fate in the scenes of its fate, whatever comes
 * first in a leg: the facts or the steps.
 */
record Timetable(List<Leg> legs) {
    /** After the due day, a second invoice under the same reference is due: after the run. */
    static final int SECOND_DUE_DAYS = 90;

    /** After the due day, respites end. */
    static final int RESPITE_DAYS = 14;

    /** After the week after, invoices are due of which the due date was moved. */
    private static final int MOVED_DAYS = 7;

    /** After it was booked, money waits no longer for an invoice. */
    private static final int WAIT_DAYS = 10;

    /** Refuses legs that do not keep the rules, with what is wrong and what would be right. */
    Timetable {
        legs = List.copyOf(legs);
        new TimetableRules(legs).demand();
    }

    /** The day of a scene that is played. */
    LocalDate day(Scene scene) {
        return legs.get(scene.place()).day();
    }

    LocalDate due() {
        return day(Scene.DUE_DAY);
    }

    /** When a second invoice under the same reference is due. */
    LocalDate secondDue() {
        return due().plusDays(SECOND_DUE_DAYS);
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
        return !legs.get(now.place()).instant().isBefore(end);
    }
}
