package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final long YEAR_2026 = 1_767_225_600_000L;

    @TempDir
    private Path folder;

    @Test
    void shouldBeTheSameWhenTheSameIsBuiltAgain() throws IOException {
        // when
        Path built = jar("a.jar", YEAR_2026, List.of("META-INF/MANIFEST.MF", "a/One.class", "a/Two.class"), "");
        Path again = jar(
                "b.jar",
                YEAR_2026 + 86_400_000,
                List.of("a/Two.class", "a/One.class", "META-INF/MANIFEST.MF"),
                "by Maven");

        // then
        assertThat(Build.of(again)).isEqualTo(Build.of(built)).matches("[0-9a-f]{8}");
    }

    @Test
    void shouldBeThatOfTheFolderFromWhichAJarIsPacked() throws IOException {
        // given
        Path jar = jar("a.jar", YEAR_2026, List.of("META-INF/MANIFEST.MF", "a/One.class"), "");
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("a"));
        Files.writeString(classes.resolve("a/One.class"), "a/One.class");

        // then
        assertThat(Build.of(classes)).isEqualTo(Build.of(jar));
    }

    @Test
    void shouldBeAnotherWhereAClassOrAResourceDiffers() throws IOException {
        // when
        String built = Build.of(jar("a.jar", YEAR_2026, List.of("a/One.class", "a/set.sql"), ""));

        // then
        assertThat(Build.of(jar("b.jar", YEAR_2026, List.of("a/One.class"), "")))
                .isNotEqualTo(built);
        assertThat(Build.of(jar("c.jar", YEAR_2026, List.of("a/One.class", "a/set.sql"), "changed")))
                .isNotEqualTo(built);
    }

    @Test
    void shouldKnowWhatTheseTestsWereBuiltFrom() throws IOException {
        assertThat(Build.of(List.of(BuildTest.class)))
                .isNotEqualTo(Build.of(List.of(BuildTest.class, Build.class)))
                .isEqualTo(Build.of(Path.of("target/test-classes")));
    }

    /** Entries hold their own names; those of META-INF and of SQL hold more. */
    private Path jar(String name, long millis, List<String> entries, String more) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries) {
                ZipEntry next = new ZipEntry(entry);
                next.setTime(millis);
                zip.putNextEntry(next);
                boolean marked = entry.endsWith(".sql") || entry.startsWith("META-INF");
                zip.write((entry + (marked ? more : "")).getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
