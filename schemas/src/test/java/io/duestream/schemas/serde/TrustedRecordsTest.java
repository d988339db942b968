package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The build trusts the records by a system property; a user's JVM has none. */
class TrustedRecordsTest {
    private static final String OTHER_CLASS = "java.util.concurrent.Phaser";

    @Test
    void shouldReadAndWriteWithoutASystemProperty() throws Exception {
        assertThat(probe(List.of())).containsSubsequence("read", "refused");
    }

    @Test
    void shouldKeepWhatTheUserTrusts() throws Exception {
        assertThat(probe(List.of("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=java.util.concurrent")))
                .containsSubsequence("read", "trusted");
    }

    private static List<String> probe(List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrustProbe.class.getName(), OTHER_CLASS));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines().toList();
    }
}
