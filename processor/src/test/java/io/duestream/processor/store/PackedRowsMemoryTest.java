package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Memory is used again, and little is idle. */
class PackedRowsMemoryTest {
    private static final int KEYS = 1_000;
    private static final int OVERWRITES = 1_000_000;
    private static final int[] SIZES = {0, 21, 58, 110, 199, 404, 700};
    private static final long BOUND = 4 << 20;

    private PackedRows rows = new PackedRows();

    @Test
    void shouldStayBoundedWhenRowsAreOverwritten() {
        RandomRows.forSeeds(1, random -> {
            // given
            rows = new PackedRows();
            List<byte[]> values = new ArrayList<>();
            for (int size : SIZES) {
                values.add(random.value(size));
            }

            // when
            for (int overwrite = 0; overwrite < OVERWRITES; overwrite++) {
                rows.put(random.key(KEYS), values.get(random.random().nextInt(SIZES.length)));
            }

            // then
            assertThat(rows.size()).isEqualTo(KEYS);
            assertThat(rows.bytes()).isBetween(200L * KEYS, BOUND);
        });
    }

    @Test
    void shouldNotGrowWhenAllIsRemovedAndPutAgain() {
        RandomRows.forSeeds(3, random -> {
            // given
            rows = new PackedRows();
            List<Integer> numbers = new ArrayList<>();
            for (int number = 0; number < 20 * KEYS; number++) {
                numbers.add(number);
                rows.put(RandomRows.numbered(number), new byte[number % 300]);
            }
            long before = rows.bytes();

            for (int round = 0; round < 10; round++) {
                // when
                Random order = new Random(random.random().nextLong());
                Collections.shuffle(numbers, order);
                numbers.forEach(number -> rows.remove(RandomRows.numbered(number)));
                assertThat(rows.size()).isZero();
                assertThat(rows.cursor().next()).isFalse();
                Collections.shuffle(numbers, order);
                numbers.forEach(number -> rows.put(RandomRows.numbered(number), new byte[number % 300]));

                // then
                assertThat(rows.size()).isEqualTo(20 * KEYS);
                assertThat(rows.bytes()).as("round %d", round).isLessThanOrEqualTo(before);
            }
        });
    }

    @Test
    void shouldTakeASixthMoreThanItsRowsAndTwoMebibytesAtMost() {
        RandomRows.forSeeds(3, random -> {
            // given
            rows = new PackedRows();
            int keys = 50_000;
            for (int size : new int[] {40, 75, 110, 145}) {
                List<Integer> numbers =
                        new ArrayList<>(IntStream.range(0, keys).boxed().toList());
                Collections.shuffle(numbers, new Random(random.random().nextLong()));

                // when
                long content = 0;
                for (int number : numbers) {
                    byte[] key = RandomRows.numbered(number);
                    rows.put(key, new byte[size]);
                    content += key.length + size;
                }

                // then
                long headers = 9L * keys;
                long table = rows.size() * 8L * 8 / 3;
                assertThat(rows.bytes())
                        .as("rows of %d bytes", size)
                        .isLessThanOrEqualTo((content + headers) * 6 / 5 + table + (2 << 20));
            }
        });
    }
}
