package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both walks do. */
class WalkTest {
    private static Set<Bytes> keys(int rows) {
        Set<Bytes> keys = new HashSet<>();
        for (int number = 0; number < rows; number++) {
            keys.add(Bytes.wrap(RandomRows.numbered(number)));
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeeEachRowOnceAndBeginAgain(Walked.Kind kind) {
        try (Walked walked = new Walked(kind)) {
            // given
            walked.putAll(1_000);

            // when, then
            for (int round = 0; round < 3; round++) {
                assertThat(walked.rest()).containsExactlyInAnyOrderElementsOf(keys(1_000));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeeNothingUntilThereIsARow(Walked.Kind kind) {
        try (Walked walked = new Walked(kind)) {
            // given
            assertThat(walked.walk.next()).isFalse();
            walked.walk.pause();
            assertThat(walked.walk.next()).isFalse();

            // when
            walked.put(7, -7 + Integer.MAX_VALUE);

            // then
            assertThat(walked.rest()).containsExactly(Bytes.wrap(RandomRows.numbered(7)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheHeadAsANumberWithItsSign(Walked.Kind kind) {
        try (Walked walked = new Walked(kind)) {
            // given
            walked.store.put(new byte[1], new byte[] {-1, -1, -1, -2, 5});

            // when, then
            assertThat(walked.walk.next()).isTrue();
            assertThat(walked.walk.head()).isEqualTo(-2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotLoseOrRepeatRowsWhenItPausesAtAnyRow(Walked.Kind kind) {
        for (int pause = 0; pause <= 50; pause++) {
            try (Walked walked = new Walked(kind)) {
                // given
                walked.putAll(50);
                List<Bytes> seen = new ArrayList<>();
                for (int row = 0; row < pause; row++) {
                    assertThat(walked.walk.next()).isTrue();
                    seen.add(walked.key());
                }

                // when
                walked.walk.pause();
                walked.walk.pause();

                // then
                seen.addAll(walked.rest());
                assertThat(seen).as("pause after %d", pause).containsExactlyInAnyOrderElementsOf(keys(50));
                assertThat(walked.rest()).containsExactlyInAnyOrderElementsOf(keys(50));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeeUntouchedRowsOnceWhenOthersComeAndGoInPauses(Walked.Kind kind) {
        RandomRows.forSeeds(50, random -> {
            try (Walked walked = new Walked(kind)) {
                // given
                walked.putAll(200);
                Set<Bytes> untouched = keys(200);
                untouched.removeIf(key -> random.oneIn(2));

                for (int round = 0; round < 3; round++) {
                    // when
                    List<Bytes> seen = new ArrayList<>();
                    while (walked.walk.next()) {
                        seen.add(walked.key());
                        if (random.oneIn(3)) {
                            walked.walk.pause();
                            walked.change(random, untouched, seen.getLast());
                        }
                    }

                    // then
                    seen.retainAll(untouched);
                    assertThat(seen).containsExactlyInAnyOrderElementsOf(untouched);
                }
            }
        });
    }
}
