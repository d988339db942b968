package io.duestream.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndependenceTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "duestream", "loadtests");

    @ParameterizedTest
    @ValueSource(strings = {"plan", "audit", "oracle"})
    void shouldShareNoClassWithTheProcessorThatIsJudged(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            // when
            List<Path> sources = files.toList();

            // then
            assertThat(sources)
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source).content().doesNotContain("io.duestream.processor."));
        }
    }
}
