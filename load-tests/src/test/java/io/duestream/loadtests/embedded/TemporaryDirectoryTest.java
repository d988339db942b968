package io.duestream.loadtests.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.loadtests.program.AtExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemporaryDirectoryTest {
    private static final String NAME = "test-" + UUID.randomUUID();

    private final AtExit exit = new AtExit();

    @Test
    void shouldGoWithAllThatIsInItWhenTheProgramEnds() throws IOException {
        // given
        TemporaryDirectory directory = TemporaryDirectory.create(NAME, exit);
        Files.writeString(
                Files.createDirectories(directory.path().resolve("a/b")).resolve("secret"), "x");

        // when
        exit.run();

        // then
        assertThat(directory.path()).doesNotExist();
        directory.close();
    }

    @Test
    void shouldLeaveNothingWhenTheProgramIsEndingAlready() throws IOException {
        // given
        exit.run();

        // then
        assertThatThrownBy(() -> TemporaryDirectory.create(NAME, exit)).isInstanceOf(IllegalStateException.class);
        assertThat(left()).isEmpty();
    }

    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("duestream-" + NAME))
                    .toList();
        }
    }
}
