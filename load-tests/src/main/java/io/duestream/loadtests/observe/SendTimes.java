package io.duestream.loadtests.observe;

/** When each event of a leg was to be sent. */
@FunctionalInterface
public interface SendTimes {
    /** The planned time, of {@link System#nanoTime()}, of the event at this position in its leg, counted from 0. */
    long of(long position);
}
