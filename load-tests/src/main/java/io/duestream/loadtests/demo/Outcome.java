package io.duestream.loadtests.demo;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What has come of one account: one invoice, in the sample data.
 *
 * @param state as on {@code invoice-status}: OPEN, PAID, CREDITED and so on
 * @param paid placed on the invoice and its fees
 * @param open invoiced and not paid or credited
 * @param fees that stand and are not paid
 * @param steps in order, as in {@code expected.yaml}: kind, day, fee if any, {@code withdrawn} if it was
 * @param unplaced money in review, by cause
 */
record Outcome(
        String state,
        Amount paid,
        Amount open,
        Amount fees,
        List<String> steps,
        NavigableMap<String, Amount> unplaced) {
    /** Copies the collections. */
    Outcome {
        steps = List.copyOf(steps);
        unplaced = new TreeMap<>(unplaced);
    }

    /** Each part by its name, for comparing. */
    Map<String, Object> parts() {
        return new TreeMap<>(
                Map.of("state", state, "paid", paid, "open", open, "fees", fees, "steps", steps, "unplaced", unplaced));
    }
}
