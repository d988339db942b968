package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 16, 17, 100, 1000, 65_536, 65_537})
    void shouldHoldEachNumberOnceAndLeadBack(long size) {
        for (long key = 0; key < 20; key++) {
            // given
            Permutation permutation = new Permutation(size, key);
            BitSet seen = new BitSet();

            for (long index = 0; index < size; index++) {
                // when
                long value = permutation.at(index);

                // then
                assertThat(value).as("key %d, index %d", key, index).isBetween(0L, size - 1);
                assertThat(permutation.indexOf(value)).as("key %d", key).isEqualTo(index);
                seen.set((int) value);
            }
            assertThat(seen.cardinality()).as("key %d", key).isEqualTo((int) size);
        }
    }

    @Test
    void shouldMixWell() {
        // given
        Permutation permutation = new Permutation(1_000_000, 7);
        int rises = 0;

        // when
        for (long index = 1; index < 100_000; index++) {
            rises += permutation.at(index) > permutation.at(index - 1) ? 1 : 0;
        }

        // then
        assertThat(rises).isBetween(49_000, 51_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE})
    void shouldRefuseWhatIsNoSize(long size) {
        assertThatThrownBy(() -> new Permutation(size, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(size));
    }
}
