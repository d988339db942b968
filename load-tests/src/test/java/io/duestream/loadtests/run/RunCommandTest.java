package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.plan.Workload;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RunCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--in-process --kills=1          | --in-process does not go with",
                "--in-process --instances=2      | --in-process does not go with",
                "--in-process --bootstrap=a:1    | --in-process does not go with",
                "--in-process -s bootstrap.servers=a:1 | --in-process does not go with",
                "--instances=0                   | --instances and --partitions must be 1 or more",
                "--partitions=0                  | --instances and --partitions must be 1 or more",
                "--kills=-1                      | --kills 0 or more",
                "--warm-up=100                   | --warm-up must be 0 to 99",
                "--patience=0                    | --patience 1 or more",
                "--overlay=nowhere               | --overlay names nowhere, which is no folder",
            })
    void shouldRefuseWhatDoesNotGoTogether(String options, String message) {
        // given
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(RunCommand.class).setErr(new PrintWriter(errors, true));

        // when
        int exitCode = command.execute(("smoke " + options).split(" "));

        // then
        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({
        "--in-process, 1, 0, HERE",
        "'', 2, 20, OWN_PROCESSES",
        "--instances=3, 3, 20, OWN_PROCESSES",
        "--bootstrap=a:1, 2, 20, BROKERS_ELSEWHERE",
        "-s bootstrap.servers=a:1, 2, 20, BROKERS_ELSEWHERE"
    })
    void shouldTakeProcessorsFromTheWorkloadAndBrokersFromTheSettings(
            String options, int instances, int kills, RunOptions.Place where) throws Exception {
        // given
        PlaceOptions place =
                CommandLine.populateCommand(new PlaceOptions(), options.isEmpty() ? new String[0] : options.split(" "));

        // then
        Workload workload = Workload.load("restart-under-load");
        assertThat(place.processors(workload, null)).isEqualTo(new Workload.Processors(instances, kills));
        assertThat(place.processors(workload, 4).kills()).isEqualTo(4);
        assertThat(place.place(place.settings())).isEqualTo(where);
    }

    @Test
    void shouldNameAWorkloadThatIsNotThere(@TempDir Path folder) {
        // given
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(RunCommand.class).setErr(new PrintWriter(errors, true));

        // when
        int exitCode = command.execute("nosuch", "--report=" + folder);

        // then
        assertThat(exitCode).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(errors.toString()).contains("nosuch");
    }
}
