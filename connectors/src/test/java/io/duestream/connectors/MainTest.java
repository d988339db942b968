package io.duestream.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.duestream.connectors.files.camt.CamtText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final long LARGE_BYTES = 64L << 20;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldPrintOneEventALineAndTheTotalsBeside() throws IOException {
        // when
        int code = run(
                "read",
                "--json",
                SAMPLES.resolve("camt/notification-008-envelope.xml").toString());
        // then
        assertThat(code).isZero();
        List<JsonNode> events = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            events.add(new JsonMapper().readTree(line));
        }
        assertThat(events)
                .hasSize(11)
                .allSatisfy(event -> assertThat(event.get("creditor").asText()).isEqualTo("-"));
        assertThat(err.toString())
                .contains("entries: 8", "returns: 3", "pending: 1", "skipped: 1", "events: 11")
                .contains("credits: 3462.25 SEK", "debits: 434.00 SEK");
    }

    @Test
    void shouldRefuseOneBadFileAndReadTheOthersOfAFolder() throws IOException {
        // given
        Files.copy(SAMPLES.resolve("ubl/credit-note.xml"), folder.resolve("a.xml"));
        Files.writeString(folder.resolve("b.xml"), "<Invoice/>");
        Files.copy(SAMPLES.resolve("ubl/invoice-danish-card.xml"), folder.resolve("c.xml"));
        // when
        int code = run("preview", folder.toString());
        // then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("K-9 for invoice 665760", "F-2026-118, due 2026-03-03", "1249.75 DKK");
        assertThat(err.toString()).contains("b.xml: the format is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "read --help", "publish --help", "preview --help"})
    void shouldExplainItself(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isZero();
        assertThat(out.toString()).contains("Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "read no-such-file.xml", "reed x", "publish x.xml", "preview --fast x"})
    void shouldFailWithAnExitCodeAndASentence(String arguments) {
        assertThat(run(arguments.split(" "))).isNotZero();
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void shouldReadALargeFileInASmallHeap() throws IOException, InterruptedException {
        // given
        Path large = folder.resolve("large.xml");
        long payments = writeLarge(large);
        Path printed = folder.resolve("events.jsonl");
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // when
        Process child = new ProcessBuilder(
                        java, "-Xmx32m", "-cp", classes, Main.class.getName(), "read", "--json", large.toString())
                .redirectOutput(printed.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean ended = child.waitFor(4, TimeUnit.MINUTES);
        // then
        assertThat(ended).isTrue();
        assertThat(Files.readString(folder.resolve("errors.txt"))).contains("events: " + payments);
        assertThat(child.exitValue()).isZero();
        try (Stream<String> lines = Files.lines(printed)) {
            assertThat(lines.count()).isEqualTo(payments);
        }
    }

    private static long writeLarge(Path file) throws IOException {
        String whole = CamtText.notification("ENTRIES");
        long payments = 0;
        long written = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(whole.substring(0, whole.indexOf("ENTRIES")));
            while (written < LARGE_BYTES) {
                String entry = CamtText.entry("10.00", "CRDT", CamtText.transaction("10.00", Long.toString(payments)));
                writer.write(entry);
                written += entry.length();
                payments++;
            }
            writer.write(whole.substring(whole.indexOf("ENTRIES") + "ENTRIES".length()));
        }
        return payments;
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
