package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;

/** The walk in the order of memory, while rows come, change and go. */
class PackedRowsWalkTest {
    private static final int MOST_STEPS = 1_000_000;

    private final Map<Bytes, byte[]> expected = new HashMap<>();
    private PackedRows rows = new PackedRows();

    private void fill(RandomRows random, int keys) {
        rows = new PackedRows();
        expected.clear();
        for (int number = 0; number < keys; number++) {
            put(RandomRows.numbered(number), random.value());
        }
    }

    private void put(byte[] key, byte[] value) {
        rows.put(key, value);
        expected.put(Bytes.wrap(key), value);
    }

    private void change(RandomRows random, byte[] key) {
        if (random.oneIn(2)) {
            put(key, random.value());
        } else {
            assertThat(rows.remove(key)).isEqualTo(expected.remove(Bytes.wrap(key)) != null);
        }
    }

    /** The key of the row here, after a look at the row. */
    private Bytes lookAt(PackedCursor cursor) {
        Bytes key = Bytes.wrap(cursor.key());
        byte[] value = cursor.value();
        assertThat(value).as("value of %s", key).isEqualTo(expected.get(key));
        if (value.length >= Integer.BYTES) {
            assertThat(cursor.head()).isEqualTo(ByteBuffer.wrap(value).getInt());
        }
        return key;
    }

    @Test
    void shouldSeeNothingWithoutRows() {
        assertThat(rows.cursor().next()).isFalse();
        rows.put(new byte[1], new byte[9]);
        rows.remove(new byte[1]);
        assertThat(rows.cursor().next()).isFalse();
    }

    @Test
    void shouldSeeEachRowOnceIfNothingChanges() {
        RandomRows.forSeeds(5, random -> {
            // given
            fill(random, 20_000);
            for (int change = 0; change < 20_000; change++) {
                change(random, random.key(20_000));
            }
            Set<Bytes> seen = new HashSet<>();

            // when
            PackedCursor cursor = rows.cursor();
            while (cursor.next()) {
                assertThat(seen.add(lookAt(cursor))).isTrue();
            }

            // then
            assertThat(seen).hasSameSizeAs(expected.keySet());
        });
    }

    private void walkWithChanges(RandomRows random, int keys, int changesAtMost) {
        fill(random, keys);
        Set<Bytes> untouched = new HashSet<>();
        expected.keySet().stream().filter(key -> random.oneIn(3)).forEach(untouched::add);
        Set<Bytes> seen = new HashSet<>();
        int steps = 0;
        PackedCursor cursor = rows.cursor();
        while (cursor.next()) {
            assertThat(++steps).as("an end").isLessThan(MOST_STEPS);
            Bytes here = lookAt(cursor);
            if (untouched.contains(here)) {
                assertThat(seen.add(here))
                        .as("step %d sees %s again", steps, here)
                        .isTrue();
            } else if (random.oneIn(2)) {
                change(random, here.get());
            }
            for (int change = random.random().nextInt(changesAtMost); change > 0; change--) {
                byte[] key = random.key(keys + keys / 2);
                if (!untouched.contains(Bytes.wrap(key))) {
                    change(random, key);
                }
            }
        }
        assertThat(seen).isEqualTo(untouched);
    }

    @Test
    void shouldSeeWhatStaysUntouchedOnceAmongFewRows() {
        RandomRows.forSeeds(500, random -> walkWithChanges(random, 40, 30));
    }

    @Test
    void shouldSeeWhatStaysUntouchedOnceAmongManyRows() {
        RandomRows.forSeeds(3, random -> walkWithChanges(random, 20_000, 15));
    }

    @Test
    void shouldEndThoughEachStepMakesASlabMore() {
        // given
        PackedCursor cursor = rows.cursor();
        rows.put(RandomRows.numbered(0), new byte[600_000]);

        // when
        int steps = 0;
        for (; steps < 10 && cursor.next(); steps++) {
            rows.put(RandomRows.numbered(1 + steps), new byte[600_000]);
        }

        // then
        assertThat(steps).isEqualTo(1);
    }
}
