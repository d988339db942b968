package io.duestream.loadtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final CommandLine line =
            Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));

    @Test
    void shouldExplainTheDemo() {
        // when
        int code = line.execute("demo", "--help");

        // then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("--once", "--http-port", "--kafka-port");
    }

    @Test
    void shouldRefuseAnOptionThatItDoesNotKnow() {
        // when
        int code = line.execute("demo", "--twice");

        // then
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("Unknown option: '--twice'");
    }
}
