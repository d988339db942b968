package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.Trials.Trial;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the experiments at a constant rate share.
 *
 * @param options how long they take
 * @param open invoices that are open before events are sent
 * @param broker loads a new broker until it is warm
 */
record SteadyMeans(Workbench bench, SteadyOptions options, HistogramFiles histograms, long open, Warming broker) {
    /** Asked before each run that is not done. */
    @FunctionalInterface
    interface Warming {
        void warm(BenchSite site) throws IOException, InterruptedException;
    }

    /** A run at a share of the most that its contender can do, by what it is known by. */
    record Run(String title, Contender contender, double load, double perSecond, int repetition) {
        @Override
        public String toString() {
            return title + ", " + contender.name() + ", run " + repetition;
        }
    }

    BenchDisplay display() {
        return bench.trials().display();
    }

    /** The run, if it is done. */
    Optional<Measured> known(Run run) {
        return bench.trials().find(trial(run));
    }

    /** Checks a run's outputs and keeps it. */
    Measured keep(BenchSite site, Run run, SteadyOutcome outcome, CoreCheck check) throws IOException {
        CoreCheck.Found found = check.whole(site, run.contender().outputPrefix());
        Map<String, Double> figures = new LinkedHashMap<>(outcome.figures());
        figures.putAll(found.figures());
        figures.putAll(Weights.ofInputs(site));
        String wrong = Stream.of(outcome.trouble(), found.wrong())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        Measured result = trial(run)
                .measured(new CoreCheck.Found(figures, wrong))
                .with(run.contender().settings());
        histograms.write(result, outcome.histograms());
        return bench.trials().keep(result);
    }

    /** The rate is a share of what the drains came to: after more of them it may be another. */
    Trial trial(Run run) {
        String parameters = "open=" + open + " seed=" + bench.seed() + " load=" + run.load()
                + " planned=" + Math.round(run.perSecond()) + "/s warm-up="
                + options.warmUp().toSeconds() + "s measured="
                + options.measured().toSeconds() + "s " + bench.more();
        return new Trial(run.title(), run.contender().name(), run.contender().parameters(parameters), run.repetition());
    }
}
