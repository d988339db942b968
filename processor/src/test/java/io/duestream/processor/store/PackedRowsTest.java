package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** Rows, held against a HashMap. */
class PackedRowsTest {
    private final Map<Bytes, byte[]> expected = new HashMap<>();
    private PackedRows rows = new PackedRows();

    private void put(byte[] key, byte[] value) {
        rows.put(key, value);
        expected.put(Bytes.wrap(key), value);
    }

    private void assertSameAsExpected() {
        assertThat(rows.size()).isEqualTo(expected.size());
        expected.forEach((key, value) ->
                assertThat(rows.get(key.get())).as("key %s", key).isEqualTo(value));
    }

    private void putRemoveAndGet(RandomRows random, int keys, int steps) {
        rows = new PackedRows();
        expected.clear();
        for (int step = 0; step < steps; step++) {
            byte[] key = random.key(keys);
            byte[] former = expected.get(Bytes.wrap(key));
            assertThat(rows.get(key)).as("step %d", step).isEqualTo(former);
            switch (random.random().nextInt(10)) {
                case 0, 1 -> {
                    boolean removed = expected.remove(Bytes.wrap(key)) != null;
                    assertThat(rows.remove(key)).as("step %d", step).isEqualTo(removed);
                }
                case 2 -> put(key, random.value(former == null ? 1 : former.length));
                case 3, 4, 5, 6, 7 -> put(key, random.value());
                default -> assertThat(rows.size()).as("step %d", step).isEqualTo(expected.size());
            }
        }
        assertSameAsExpected();
        for (int number = 0; number < keys; number++) {
            byte[] key = RandomRows.numbered(number);
            assertThat(rows.get(key)).as("number %d", number).isEqualTo(expected.get(Bytes.wrap(key)));
        }
    }

    @Test
    void shouldBeAMapWithFewKeys() {
        RandomRows.forSeeds(
                400, random -> putRemoveAndGet(random, 1 + random.random().nextInt(40), 300));
    }

    @Test
    void shouldBeAMapWithThousandsOfKeys() {
        RandomRows.forSeeds(4, random -> putRemoveAndGet(random, 3_000, 60_000));
    }

    @Test
    void shouldBeAMapWithMoreThanFiftyThousandRows() {
        RandomRows.forSeeds(1, random -> {
            putRemoveAndGet(random, 75_000, 300_000);
            assertThat(rows.size()).isGreaterThan(50_000);
        });
    }

    @Test
    void shouldTellKeysOfTheSameHashApart() {
        RandomRows.forSeeds(5, random -> {
            // given
            rows = new PackedRows();
            List<byte[]> keys = new ArrayList<>();
            long constant = random.random().nextLong();
            for (int number = 0; number < 512; number++) {
                long first = random.random().nextLong();
                keys.add(ByteBuffer.allocate(2 * Long.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(first)
                        .putLong(KeyHash.mix(2 * Long.BYTES ^ first) ^ constant)
                        .array());
                keys.add(RandomRows.numbered(number));
            }
            assertThat(keys.stream().map(KeyHash::of).distinct().count()).isLessThanOrEqualTo(513);
            Random order = new Random(random.random().nextLong());
            Collections.shuffle(keys, order);
            keys.forEach(key -> put(key, random.value()));
            Collections.shuffle(keys, order);

            for (int next = 0; next < keys.size(); next++) {
                // when
                assertThat(rows.remove(keys.get(next))).as("row %d", next).isTrue();
                expected.remove(Bytes.wrap(keys.get(next)));

                // then
                assertThat(rows.remove(keys.get(next))).as("row %d", next).isFalse();
                if (next % 32 == 0) {
                    assertSameAsExpected();
                }
            }
            assertSameAsExpected();
        });
    }
}
