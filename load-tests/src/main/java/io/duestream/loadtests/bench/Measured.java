package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one run of one contender came to.
 *
 * @param experiment which measurement
 * @param contender who
 * @param repetition from 1
 * @param parameters what else decides the result; runs with other parameters are not compared
 * @param settings of the contender that matter, and the versions of what it uses, for the report
 * @param figures by name, with the unit in the name
 * @param wrong why the run does not count: what the check of its outputs found, for one; empty if it is valid
 */
record Measured(
        String experiment,
        String contender,
        int repetition,
        String parameters,
        Map<String, String> settings,
        Map<String, Double> figures,
        String wrong) {
    static final String RATE = "events/s";
    static final String CPU = "cpu µs/event ";
    static final String RECORDS_IN = "records in";
    static final String BYTES_IN = "bytes in";
    static final String RECORDS_OUT = "records out";
    static final String BYTES_OUT = "bytes out";

    /** How many events the outputs come from: with those that fill the state, and in a run that did a part of its job that part. */
    static final String EVENTS_DONE = "events done";

    /** Whether a drain did its whole job: 1 or 0. */
    static final String WHOLE_JOB = "whole job";

    Measured {
        // Runs that were kept before settings were have none.
        settings = settings == null ? Map.of() : new LinkedHashMap<>(settings);
        figures = new LinkedHashMap<>(figures);
    }

    /** Of which no settings are told. */
    Measured(
            String experiment,
            String contender,
            int repetition,
            String parameters,
            Map<String, Double> figures,
            String wrong) {
        this(experiment, contender, repetition, parameters, Map.of(), figures, wrong);
    }

    /** The same, with its contender's settings. */
    Measured with(Map<String, String> known) {
        return new Measured(experiment, contender, repetition, parameters, known, figures, wrong);
    }

    /** A figure; 0 if it was not measured. */
    double figure(String name) {
        return figures.getOrDefault(name, 0.0);
    }

    /** Whether the run counts. */
    boolean valid() {
        return wrong.isEmpty();
    }

    /** How many events the outputs come from; empty if nobody knows. */
    OptionalDouble eventsDone() {
        double all = figures.getOrDefault(WHOLE_JOB, 1.0) > 0 ? figure(RECORDS_IN) : 0;
        double done = figures.getOrDefault(EVENTS_DONE, all);
        return done > 0 ? OptionalDouble.of(done) : OptionalDouble.empty();
    }

    boolean isOf(String otherExperiment, String otherContender, String otherParameters) {
        return experiment.equals(otherExperiment)
                && contender.equals(otherContender)
                && parameters.equals(otherParameters);
    }
}
