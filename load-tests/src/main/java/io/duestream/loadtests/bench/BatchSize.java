package io.duestream.loadtests.bench;

import java.io.IOException;
import java.util.List;

/** Finds the batch size with which the set-based peer is fastest; each size is a run that stands in the report. */
final class BatchSize {
    private BatchSize() {}

    /** Does one run of a size. */
    @FunctionalInterface
    interface Run {
        Measured of(int size) throws IOException, InterruptedException;
    }

    /**
     * Tries all sizes.
     *
     * @param runs gets each run
     * @return the size with the highest rate
     * @throws IOException if the peer did the job wrong with every size
     */
    static int best(List<Integer> sizes, Run run, List<Measured> runs) throws IOException, InterruptedException {
        int best = 0;
        double highest = 0;
        for (int size : sizes) {
            Measured measured = run.of(size);
            runs.add(measured);
            if (measured.wrong().isEmpty() && measured.figure(Measured.RATE) > highest) {
                highest = measured.figure(Measured.RATE);
                best = size;
            }
        }
        if (best == 0) {
            throw new IOException("the set-based peer did the job wrong with every batch size of " + sizes + ": "
                    + runs.getLast().wrong());
        }
        return best;
    }
}
