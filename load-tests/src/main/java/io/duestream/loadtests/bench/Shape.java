package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import java.util.Map;

/**
 * How large Duestream's records are on average, values without keys: what the loops write too.
 *
 * @param status by the input that caused it
 * @param match a record of {@code matches}
 * @param log a record of the changelog
 */
record Shape(Map<EventStreams, Integer> status, int match, int log) {
    /** A key of the job, {@code creditor-42|10000000000}, of {@code matches} with the hash of a payer. */
    private static final int KEY = 24;

    private static final int MATCH_KEY = 45;

    /** From what a run of Duestream weighed. */
    static Shape of(Measured duestream) {
        return new Shape(
                Map.of(
                        EventStreams.INVOICES, bytes(duestream, "status ISSUED", KEY),
                        EventStreams.OUTCOMES, bytes(duestream, "status DELIVERED", KEY),
                        EventStreams.PAYMENTS, bytes(duestream, "status PAYMENT_RECEIVED", KEY)),
                bytes(duestream, "match", MATCH_KEY),
                bytes(duestream, "log", KEY));
    }

    private static int bytes(Measured run, String kind, int key) {
        return (int) Math.round(run.figure("bytes a record of " + kind)) - key;
    }

    /** As the loop's option takes it. */
    String sizes() {
        return String.join(
                ",",
                status.entrySet().stream()
                        .map(entry -> entry.getKey().streamName() + "=" + entry.getValue())
                        .sorted()
                        .toList());
    }
}
