package io.duestream.processor.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smallest and the largest rows, and who owns the bytes. */
class PackedRowsLimitsTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final int LONGEST_KEY = 65_535;
    private static final byte[] KEY = bytes("key");
    private static final byte[] NEIGHBOUR = bytes("neighbour");
    private static final byte[] VALUE = bytes("value");

    private final PackedRows rows = new PackedRows();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(int size, int with) {
        byte[] value = new byte[size];
        Arrays.fill(value, (byte) with);
        return value;
    }

    private List<byte[]> keys() {
        List<byte[]> keys = new ArrayList<>();
        try (PackedCursor cursor = rows.cursor()) {
            while (cursor.next()) {
                keys.add(cursor.key());
            }
        }
        return keys;
    }

    @Test
    void shouldHaveAnEmptyKeyAndEmptyValues() {
        // given
        byte[] empty = new byte[0];

        // when
        rows.put(empty, empty);
        rows.put(new byte[1], empty);

        // then
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(empty)).isEmpty();
        assertThat(rows.get(new byte[1])).isEmpty();
        assertThat(rows.get(new byte[2])).isNull();
        assertThat(rows.remove(empty)).isTrue();
        assertThat(rows.get(empty)).isNull();
        assertThat(rows.get(new byte[1])).isEmpty();
    }

    @Test
    void shouldShareNoBytesWithItsCallers() {
        // given
        byte[] key = KEY.clone();
        byte[] value = VALUE.clone();
        rows.put(key, value);

        // when
        Arrays.fill(key, (byte) 0);
        Arrays.fill(value, (byte) 0);
        Arrays.fill(requireNonNull(rows.get(KEY)), (byte) 0);
        PackedCursor cursor = rows.cursor();
        assertThat(cursor.next()).isTrue();
        Arrays.fill(cursor.key(), (byte) 0);
        Arrays.fill(cursor.value(), (byte) 0);

        // then
        assertThat(rows.get(KEY)).isEqualTo(VALUE);
        assertThat(rows.get(key)).isNull();
    }

    @Test
    void shouldRefuseWhatIsTooLargeAndStayAsItWas() {
        // given
        rows.put(KEY, VALUE);
        long before = rows.bytes();

        // when, then
        assertThatIllegalArgumentException().isThrownBy(() -> rows.put(KEY, new byte[MEBIBYTE]));
        assertThatIllegalArgumentException().isThrownBy(() -> rows.put(NEIGHBOUR, new byte[100 * MEBIBYTE]));
        assertThatIllegalArgumentException().isThrownBy(() -> rows.put(new byte[LONGEST_KEY + 1], VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> rows.put(new byte[2 * MEBIBYTE], VALUE));
        assertThat(rows.bytes()).isEqualTo(before);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.get(KEY)).isEqualTo(VALUE);
        assertThat(rows.get(NEIGHBOUR)).isNull();
        assertThat(keys()).containsExactly(KEY);
        rows.put(NEIGHBOUR, KEY);
        assertThat(rows.remove(KEY)).isTrue();
        assertThat(rows.get(NEIGHBOUR)).isEqualTo(KEY);
    }

    @Test
    void shouldKnowNoKeyThatIsTooLong() {
        // given
        rows.put(new byte[0], VALUE);
        rows.put(new byte[LONGEST_KEY], KEY);

        // when, then
        assertThat(rows.get(new byte[LONGEST_KEY])).isEqualTo(KEY);
        assertThat(rows.get(new byte[LONGEST_KEY + 1])).isNull();
        assertThat(rows.remove(new byte[LONGEST_KEY + 1])).isFalse();
        assertThat(rows.size()).isEqualTo(2);
    }

    @Test
    void shouldTakeOrRefuseEverySizeNearTheLargest() {
        // given
        rows.put(NEIGHBOUR, VALUE);
        int largest = MEBIBYTE - 1_024;

        // when
        for (int size = largest; size <= MEBIBYTE; size++) {
            try {
                rows.put(KEY, filled(size, size));
                assertThat(largest).as("no gaps before %d", size).isGreaterThanOrEqualTo(size - 1);
                largest = size;
            } catch (IllegalArgumentException e) {
                assertThat(size).as("works: %s", e.getMessage()).isGreaterThan(MEBIBYTE - 1_024);
            }

            // then
            assertThat(rows.get(KEY)).as("size %d", size).isEqualTo(filled(largest, largest));
            assertThat(rows.get(NEIGHBOUR)).as("size %d", size).isEqualTo(VALUE);
            assertThat(keys()).containsExactlyInAnyOrder(KEY, NEIGHBOUR);
        }
    }
}
