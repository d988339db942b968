package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import java.util.Map;

/**
 * How large Duestream's records are on average, without the keys of their inputs: what the values of the loops are.
 *
 * @param status by the input that caused it
 * @param match a record of {@code matches}
 * @param log a record of the changelog
 */
record Shape(Map<EventStreams, Integer> status, int match, int log) {
    /** From what a run of Duestream weighed. */
    static Shape of(Measured duestream) {
        return new Shape(
                Map.of(
                        EventStreams.INVOICES, bytes(duestream, "status ISSUED"),
                        EventStreams.OUTCOMES, bytes(duestream, "status DELIVERED"),
                        EventStreams.PAYMENTS, bytes(duestream, "status PAYMENT_RECEIVED")),
                bytes(duestream, "match"),
                bytes(duestream, "log"));
    }

    /** A loop's keys are those of its inputs, as those of statuses are: what other keys have more goes into its values. */
    private static int bytes(Measured run, String kind) {
        return (int)
                Math.round(KindWeights.bytesEach(run, kind) - KindWeights.keyBytesEach(run, "status PAYMENT_RECEIVED"));
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
