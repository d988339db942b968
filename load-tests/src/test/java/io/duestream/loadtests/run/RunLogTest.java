package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RunLogTest {
    private static final List<String> WRITTEN_BY_A_RUN =
            List.of("broker.log", "processor-1.log", "processor-12.log", "report.html", "run.json", "run.log");
    private static final List<String> NOT =
            List.of("access.log", "my-run.log", "processor-.log", "processor-1.log.gz", "report.html.bak", "run.json~");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldDeleteWhatAnEarlierRunHasWrittenAndNothingElse() throws Exception {
        // given
        write(WRITTEN_BY_A_RUN);
        write(NOT);

        // when
        RunLog.begin(folder);

        // then
        assertThat(names()).containsExactlyElementsOf(NOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch", "smoke --in-process --kills=1", "smoke --kills=1", "smoke --invoices=0"})
    void shouldDeleteNothingForARunThatIsRefused(String arguments) throws Exception {
        // given
        write(WRITTEN_BY_A_RUN);

        // when
        CommandLine command = new CommandLine(RunCommand.class).setErr(new PrintWriter(new StringWriter()));
        int exitCode = command.execute((arguments + " --report=" + folder).split(" "));

        // then
        assertThat(exitCode).isNotZero();
        assertThat(names()).containsExactlyElementsOf(WRITTEN_BY_A_RUN);
    }

    private void write(List<String> names) throws Exception {
        for (String name : names) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
