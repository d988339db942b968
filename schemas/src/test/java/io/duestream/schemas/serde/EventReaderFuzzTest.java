package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Examples;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the bytes, reading them ends in one of three ways, and costs little. Another seed: {@code -Dseed=…}. */
class EventReaderFuzzTest {
    private static final int VALUES_PER_STREAM = 20_000;
    /** What one hostile value may cost: some tens of KiB for a decoder, an exception and its trace. */
    private static final long MAX_BYTES_PER_VALUE = 1 << 20;

    private final long seed = Long.getLong("seed", 20_261_122);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final SwitchableRegistry registry = new SwitchableRegistry();
    private final SchemaCache cache = new SchemaCache(Registry.of(registry), null, SchemaCacheSettings.defaults());

    @BeforeEach
    void registerSchemas() throws InterruptedException {
        for (EventStreams stream : EventStreams.values()) {
            int id = Examples.idOf(stream);
            registry.with(id, stream.schema());
            cache.awaitKnown(new SchemaId.Numbered(id), Duration.ofSeconds(20));
        }
    }

    @AfterEach
    void closeCache() {
        cache.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldEndInOneOfThreeWaysWhateverTheBytes(EventStreams stream) {
        // given
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        EventReader<? extends SpecificRecord> reader =
                new EventReader<>(stream.recordClass(), cache, ReadLimits.defaults());
        byte[] valid = new EventWriter(SchemaIds.preset(Examples.IDS)).write(Examples.of(stream), stream);
        int[] outcomes = new int[3];

        for (int i = 0; i < VALUES_PER_STREAM; i++) {
            byte[] value = i % 2 == 0 ? mutated(valid) : garbage();
            byte @Nullable [] header = random.nextInt(20) == 0 ? header() : null;
            long before = threads.getCurrentThreadAllocatedBytes();

            // when
            Decoded<? extends SpecificRecord> decoded = read(reader, value, header);

            // then
            outcomes[outcome(decoded)]++;
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            if (allocated > MAX_BYTES_PER_VALUE) {
                throw new AssertionError(allocated + " bytes allocated for " + failing(value, header));
            }
        }
        assertThat(outcomes[0]).as("events, seed %d", seed).isPositive();
        assertThat(outcomes[1]).as("broken, seed %d", seed).isPositive();
        assertThat(outcomes[2]).as("waiting, seed %d", seed).isPositive();
    }

    private Decoded<? extends SpecificRecord> read(
            EventReader<? extends SpecificRecord> reader, byte[] value, byte @Nullable [] header) {
        try {
            return reader.read(value, header);
        } catch (Throwable thrown) {
            throw new AssertionError("Thrown for " + failing(value, header), thrown);
        }
    }

    private static int outcome(Decoded<? extends SpecificRecord> decoded) {
        return switch (decoded) {
            case Decoded.Event<? extends SpecificRecord>(SpecificRecord event) -> {
                assertThat(EventJson.line(event)).startsWith("{").endsWith("}").doesNotContain("\n");
                yield 0;
            }
            case Decoded.Broken<? extends SpecificRecord> broken -> {
                assertThat(broken.reason()).isNotBlank().hasSizeLessThanOrEqualTo(300);
                yield 1;
            }
            case Decoded.Waiting<? extends SpecificRecord> waiting -> 2;
        };
    }

    private byte[] mutated(byte[] valid) {
        byte[] value = Arrays.copyOf(valid, random.nextInt(10) == 0 ? random.nextInt(valid.length + 8) : valid.length);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && value.length > 0; i++) {
            int at = random.nextInt(value.length);
            switch (random.nextInt(3)) {
                case 0 -> value[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> value[at] = (byte) random.nextInt(256);
                // Lengths and counts of the largest sort.
                default -> Arrays.fill(value, at, Math.min(value.length, at + random.nextInt(1, 10)), (byte) -1);
            }
        }
        return value;
    }

    private byte[] garbage() {
        byte[] value = new byte[random.nextInt(200)];
        random.nextBytes(value);
        if (value.length >= 5 && random.nextInt(4) > 0) {
            boolean known = random.nextInt(8) > 0;
            ByteBuffer.wrap(value).put((byte) 0).putInt(known ? random.nextInt(1, 11) : random.nextInt());
        }
        return value;
    }

    private byte[] header() {
        byte[] header = new byte[random.nextInt(3) == 0 ? random.nextInt(20) : 17];
        random.nextBytes(header);
        if (header.length > 0) {
            header[0] = (byte) random.nextInt(3);
        }
        return header;
    }

    private String failing(byte[] value, byte @Nullable [] header) {
        return HexFormat.of().formatHex(value) + ", header "
                + (header == null ? "none" : HexFormat.of().formatHex(header)) + ", seed " + seed;
    }
}
