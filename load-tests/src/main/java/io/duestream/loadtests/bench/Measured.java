package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one run of one contender came to.
 *
 * @param experiment which measurement
 * @param contender who
 * @param repetition from 1
 * @param parameters what else decides the result; runs with other parameters are not compared
 * @param figures by name, with the unit in the name
 * @param wrong what the check of its outputs found; empty if they are right
 */
record Measured(
        String experiment,
        String contender,
        int repetition,
        String parameters,
        Map<String, Double> figures,
        String wrong) {
    static final String RATE = "events/s";
    static final String CPU = "cpu µs/event ";
    static final String RECORDS_IN = "records in";
    static final String BYTES_IN = "bytes in";
    static final String RECORDS_OUT = "records out";
    static final String BYTES_OUT = "bytes out";

    Measured {
        figures = new LinkedHashMap<>(figures);
    }

    /** A figure; 0 if it was not measured. */
    double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }

    boolean isOf(String otherExperiment, String otherContender, String otherParameters) {
        return experiment.equals(otherExperiment)
                && contender.equals(otherContender)
                && parameters.equals(otherParameters);
    }
}
