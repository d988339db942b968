package io.duestream.loadtests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duestream.processor.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorProcessTest {
    private static final long SECONDS = 20;

    @Test
    void shouldSayThatItHasEndedThoughSomebodyKillsMeanwhile(@TempDir Path folder) throws Exception {
        // given
        Jvm jvm = new Jvm(List.of(), "nowhere", folder.resolve("processor.log"));
        try (ProcessorProcess processor =
                ProcessorProcess.start("processor-1", jvm, folder.resolve("processor"), new Settings(Map.of()))) {
            await().until(() -> !processor.process().isAlive());

            // when
            synchronized (processor) { // as killAndStartAgain does, which may take a minute
                // then
                assertThat(CompletableFuture.supplyAsync(processor::ended).get(SECONDS, TimeUnit.SECONDS))
                        .hasValueSatisfying(text ->
                                assertThat(text).startsWith("processor-1 has ended by itself with exit code 1"));
            }
        }
    }
}
