package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.plan.Workload;
import io.duestream.processor.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSettingTest {
    @Test
    void shouldShowTheFlagsOfProcessesWithoutSecrets() throws Exception {
        // given
        List<String> flags = List.of("-Xmx1g", "-Djavax.net.ssl.trustStorePassword=changeit");
        RunOptions options = new RunOptions(
                Workload.load("smoke"),
                1,
                RunOptions.Place.OWN_PROCESSES,
                1,
                0,
                1,
                new Settings(Map.of()),
                flags,
                flags,
                null,
                Duration.ofSeconds(1),
                0,
                false,
                Path.of("none"),
                "test");

        // then
        assertThat(RunSetting.of(options).settings())
                .containsEntry("processor JVM", "-Xmx1g -Djavax.net.ssl.trustStorePassword=***")
                .containsEntry("broker JVM", "-Xmx1g -Djavax.net.ssl.trustStorePassword=***");
    }
}
