package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SteadyMeansTest {
    @TempDir
    private Path folder;

    @Test
    void shouldTakeARunAtAnotherRateForAnotherRun() throws IOException {
        // given
        SteadyMeans means = means("build=1a");
        SteadyMeans.Run run = at(144_097.4);
        means.bench().trials().keep(means.trial(run).measured(new CoreCheck.Found(Map.of(), "")));

        // then
        assertThat(means.known(at(144_096.6)))
                .as("a rate is told in whole events")
                .isPresent();
        assertThat(means.known(at(150_000))).isEmpty();
        assertThat(means("build=2b").known(run)).as("of another build").isEmpty();
    }

    @Test
    void shouldTakeARunWithMoreFlagsForAnotherRun() throws IOException {
        Workbench bench = means("build=1a jvm=-Xms2g").bench();

        assertThat(Parameters.of(bench.with("-Xms6g -Xmx6g ").more()))
                .containsEntry("jvm", "-Xms2g")
                .containsEntry("more-jvm", "-Xms6g -Xmx6g");
        assertThat(bench.with(" ")).isEqualTo(bench);
    }

    private SteadyMeans means(String more) throws IOException {
        FinishedRuns finished = new FinishedRuns(folder.resolve("runs.jsonl"));
        Trials trials = new Trials(finished, new BenchDisplay(new PrintWriter(new StringWriter()), false));
        Contenders contenders = new Contenders(2, List.of(), Map.of());
        Workbench bench = new Workbench(folder, trials, contenders, 1, 1, more);
        SteadyOptions options = CommandLine.populateCommand(new SteadyOptions());
        return new SteadyMeans(bench, options, new HistogramFiles(folder), 5, site -> {});
    }

    private static SteadyMeans.Run at(double perSecond) {
        Contender duestream = new Contenders(2, List.of(), Map.of()).duestream(Experiment.CORE);
        return new SteadyMeans.Run(OpenLoop.TITLE, duestream, OpenLoop.LOAD, perSecond, 1);
    }
}
