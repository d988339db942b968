package io.duestream.loadtests.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Does runs of any kind, unless they are done, and keeps what they came to. */
final class Trials {
    private static final long PROGRESS_EVERY = 100_000;

    private final FinishedRuns finished;
    private final BenchDisplay display;

    Trials(FinishedRuns finished, BenchDisplay display) {
        this.finished = finished;
        this.display = display;
    }

    /**
     * What tells runs apart.
     *
     * @param parameters what else decides the result
     * @param repetition from 1
     */
    record Trial(String experiment, String contender, String parameters, int repetition) {
        String text() {
            return experiment + ", " + contender + ", run " + repetition;
        }

        /** The run, with what was found. */
        Measured measured(CoreCheck.Found found) {
            return new Measured(experiment, contender, repetition, parameters, found.figures(), found.wrong());
        }
    }

    /** What a run does; it reports how far it is. */
    @FunctionalInterface
    interface Measuring {
        CoreCheck.Found measure(LongConsumer progress) throws IOException, InterruptedException;
    }

    /** What a run came to, if it is done. */
    Optional<Measured> find(Trial trial) {
        return finished.find(trial.experiment(), trial.contender(), trial.parameters(), trial.repetition());
    }

    /** What the runs came to, if all are done; else nothing. */
    List<Measured> allOf(List<Trial> trials) {
        List<Measured> known =
                trials.stream().flatMap(trial -> find(trial).stream()).toList();
        return known.size() == trials.size() ? known : List.of();
    }

    /** Does a run, unless it is done; {@code steps} is how far its progress goes. */
    Measured run(Trial trial, long steps, Measuring measuring) throws IOException, InterruptedException {
        Measured known = find(trial).orElse(null);
        if (known != null) {
            return known;
        }
        display.begin(trial.text(), steps);
        return keep(trial.measured(measuring.measure(display::progress)));
    }

    /** Keeps what a run came to. */
    Measured keep(Measured run) throws IOException {
        finished.add(run);
        display.end(run);
        return run;
    }

    BenchDisplay display() {
        return display;
    }

    /** Shows the progress of work before a run, of so many steps; what is returned takes it. */
    LongConsumer prepare(String what, long steps) {
        display.begin(what, steps);
        return done -> {
            if (done % PROGRESS_EVERY == 0) {
                display.progress(done);
            }
        };
    }
}
