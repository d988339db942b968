package io.duestream.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.duestream.connectors.publish.EventRecords;
import io.duestream.schemas.serde.EventJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format promises; a new format's test extends this and names its folder of samples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormatContract {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final int MUTATIONS = 400;

    private final FileFormat format;
    private final String folder;

    protected FormatContract(FileFormat format, String folder) {
        this.format = format;
        this.folder = folder;
    }

    Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldBeRecognisedByItsFirstBytes(Path sample) throws IOException {
        assertThat(Formats.of(Opening.of(Files.readAllBytes(sample))).name()).isEqualTo(format.name());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldGiveExactlyTheEventsOfTheGoldenFile(Path sample) throws IOException {
        // given
        Path golden = Path.of(sample + ".events.jsonl");
        // when
        String found = json(events(Files.readAllBytes(sample)));
        // then
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldRefuseAFileThatIsCutAnywhere(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        for (int part = 0; part < 20; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 20);
            assertThatThrownBy(() -> events(cut))
                    .as("cut at %d/20", part)
                    .isInstanceOfSatisfying(FileRefusedException.class, refusal -> {
                        assertThat(refusal.location().line()).isPositive();
                        assertThat(refusal.reason()).isNotBlank();
                        assertThat(refusal.remedy()).isNotBlank();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldAnswerDamagedBytesWithNothingButARefusal(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] mutated = mutate(whole, new SplittableRandom(seed));
            Throwable thrown = catchThrowable(() -> events(mutated));
            if (thrown != null) {
                assertThat(thrown).as("seed %d", seed).isInstanceOf(FileRefusedException.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS / 4);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldGiveTheSameEventsInEachPass(Path sample) throws IOException {
        // given
        List<FileEvent> first = new ArrayList<>();
        List<FileEvent> second = new ArrayList<>();
        // when
        SourceFile file = SourceFile.validate(sample, first::add);
        file.replay(second::add);
        // then
        assertThat(second).isEqualTo(first);
        assertThat(file.summary().count(FileSummary.Count.EVENTS)).isEqualTo(first.size());
    }

    private List<FileEvent> events(byte[] bytes) {
        List<FileEvent> events = new ArrayList<>();
        format.read(new ByteArrayInputStream(bytes), events::add);
        return events;
    }

    private static String json(List<FileEvent> events) {
        EventRecords records = new EventRecords(Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC));
        StringBuilder lines = new StringBuilder();
        events.forEach(event -> lines.append(EventJson.line(records.of(event, "-", ZoneOffset.UTC)))
                .append('\n'));
        return lines.toString();
    }

    /** Flips, drops, doubles or replaces a few bytes, as bad lines and bad programs do. */
    private static byte[] mutate(byte[] whole, SplittableRandom random) {
        byte[] mutated = whole.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(mutated.length);
            mutated = switch (random.nextInt(4)) {
                case 0 -> flipped(mutated, at, random.nextInt(8));
                case 1 -> without(mutated, at, Math.min(mutated.length, at + 1 + random.nextInt(200)));
                case 2 -> doubled(mutated, at, Math.min(mutated.length, at + 1 + random.nextInt(200)));
                default -> replaced(mutated, at, random);
            };
        }
        return mutated;
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        bytes[at] ^= (byte) (1 << bit);
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        return concat(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] doubled(byte[] bytes, int from, int to) {
        return concat(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] replaced(byte[] bytes, int at, SplittableRandom random) {
        String[] hostile = {
            "<", ">", "&", "]]>", "<!--", "-", "9999999999999999999", "\u0000", "<!DOCTYPE x>", "&#0;", "å"
        };
        byte[] piece = hostile[random.nextInt(hostile.length)].getBytes(StandardCharsets.UTF_8);
        return concat(concat(Arrays.copyOf(bytes, at), piece), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Bytes of one of the samples. */
    protected static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
