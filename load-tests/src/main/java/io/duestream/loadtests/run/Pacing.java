package io.duestream.loadtests.run;

import io.duestream.loadtests.observe.SendTimes;

/** When a leg's events are sent. */
sealed interface Pacing extends SendTimes permits Pace, SentTimes {
    /** Waits for an event's turn; returns the time at which it is sent. */
    long go(long position, Turnstile turnstile) throws LivenessException, InterruptedException;
}
