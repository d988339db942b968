package io.duestream.loadtests.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the experiments at a constant rate share.
 *
 * @param open invoices that are open before events are sent
 * @param seed of the job
 * @param more what else tells runs apart
 * @param warmUp how long events are sent before anything counts
 * @param measured how long answers are timed
 * @param stormAtMost how long the storm may take
 * @param broker loads a new broker until it is warm
 */
record SteadyMeans(
        FinishedRuns finished,
        HistogramFiles histograms,
        BenchDisplay display,
        long open,
        long seed,
        String more,
        Duration warmUp,
        Duration measured,
        Duration stormAtMost,
        Warming broker) {
    /** Asked before each run that is not done. */
    @FunctionalInterface
    interface Warming {
        void warm(BenchSite site) throws IOException, InterruptedException;
    }

    /** A run at a share of the most that its contender can do, by what it is known by. */
    record Run(String title, Contender contender, double load, int repetition) {
        @Override
        public String toString() {
            return title + ", " + contender.name() + ", run " + repetition;
        }
    }

    /** The run, if it is done. */
    Optional<Measured> known(Run run) {
        return finished.find(run.title(), run.contender().name(), parameters(run), run.repetition());
    }

    /** Checks a run's outputs and keeps it. */
    Measured keep(BenchSite site, Run run, SteadyOutcome outcome, CoreCheck check) throws IOException {
        CoreCheck.Found found = check.check(site, run.contender().outputPrefix(), true);
        Map<String, Double> figures = new LinkedHashMap<>(outcome.figures());
        figures.putAll(found.figures());
        figures.putAll(Weights.ofInputs(site));
        String wrong = Stream.of(outcome.trouble(), found.wrong())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        Measured result =
                new Measured(run.title(), run.contender().name(), run.repetition(), parameters(run), figures, wrong);
        histograms.write(result, outcome.histograms());
        finished.add(result);
        display.end(result);
        return result;
    }

    private String parameters(Run run) {
        return run.contender()
                .parameters("open=" + open + " seed=" + seed + " load=" + run.load() + " warm-up=" + warmUp.toSeconds()
                        + " measured=" + measured.toSeconds() + " " + more);
    }
}
