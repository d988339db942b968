package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.store.RangeWalk;
import io.duestream.processor.store.Walk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rows the timers hand over, and how often. */
class TimersTest {
    private static final long SLICE = 1_000;
    private static final int ROWS = 1_000;

    @AutoClose
    private final KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("accounts"), Serdes.ByteArray(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();

    private final List<String> handedOver = new ArrayList<>();
    private long nanos;
    private final Timers timers = new Timers(new RangeWalk(store), SLICE, () -> nanos);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    private void put(String key, long minute) {
        byte[] value = AccountCodec.encode(Account.EMPTY, Instant.ofEpochSecond(minute * 60));
        store.put(key.getBytes(StandardCharsets.UTF_8), value);
        timers.noteWritten(value);
    }

    private List<String> walk(long minute, Function<String, Long> again) {
        return walk(minute, false, again);
    }

    private List<String> walk(long minute, boolean isQuiet, Function<String, Long> again) {
        handedOver.clear();
        timers.walk(minute, isQuiet, row -> {
            String key = new String(row.key, StandardCharsets.UTF_8);
            handedOver.add(key);
            return again.apply(key);
        });
        return handedOver;
    }

    @Test
    void shouldHandOverWhatIsDueAndNothingElse() {
        // given
        put("a", 10);
        put("b", 11);

        // when, then
        assertThat(walk(9, key -> Timers.NEVER)).isEmpty();
        assertThat(walk(10, key -> Timers.NEVER)).containsExactly("a");
    }

    @Test
    void shouldLeaveARowThatWaitsAloneUntilItsMinute() {
        // given
        put("a", 10);
        walk(10, key -> 15L);

        // when, then
        assertThat(walk(11, key -> 15L)).isEmpty();
        assertThat(walk(14, key -> 15L)).isEmpty();
        assertThat(walk(15, key -> Timers.NEVER)).containsExactly("a");
    }

    @Test
    void shouldComeBackToARowThatIsWrittenWhileItIsHandedOver() {
        // given
        put("a", 10);
        walk(10, key -> {
            put(key, 12);
            return Timers.NEVER;
        });

        // when, then
        assertThat(walk(11, key -> Timers.NEVER)).isEmpty();
        assertThat(walk(12, key -> Timers.NEVER)).containsExactly("a");
    }

    @Test
    void shouldHandOverAWaitingRowAgainAfterAMark() {
        // given
        put("a", 10);
        walk(10, key -> Timers.NEVER);
        assertThat(walk(11, key -> Timers.NEVER)).isEmpty();

        // when
        timers.noteMark();

        // then
        assertThat(walk(11, key -> Timers.NEVER)).containsExactly("a");
    }

    @Test
    void shouldEndASliceWhenItsTimeIsOverWithTheWorkOnItsRows() {
        // given
        for (int row = 0; row < ROWS; row++) {
            put("%04d".formatted(row), 10);
        }
        List<String> all = new ArrayList<>();
        int slices = 0;

        // when
        for (; all.size() < ROWS && slices < ROWS; slices++) {
            long before = nanos;
            all.addAll(walk(10, key -> {
                nanos += SLICE / 10;
                return Timers.NEVER;
            }));
            assertThat(nanos - before).isLessThanOrEqualTo(SLICE * 8);
        }

        // then
        assertThat(all).doesNotHaveDuplicates().hasSize(ROWS).isSorted();
        assertThat(slices).isGreaterThan(10);
    }

    @Test
    void shouldTakeFourTimesAsLongWhenQuiet() {
        // given
        for (int row = 0; row < ROWS; row++) {
            put("%04d".formatted(row), 10);
        }
        Function<String, Long> tenthOfASlice = key -> {
            nanos += SLICE / 10;
            return Timers.NEVER;
        };

        // when
        int busy = walk(10, false, tenthOfASlice).size();
        int quiet = walk(10, true, tenthOfASlice).size();

        // then
        assertThat(busy).isEqualTo(11);
        assertThat(quiet).isEqualTo(41);
    }

    @Test
    void shouldWalkOnceMoreWhenAMarkComesDuringAWalk() {
        // given
        for (int row = 0; row < ROWS; row++) {
            put("%04d".formatted(row), 10);
        }
        walk(10, key -> {
            nanos += SLICE;
            return Timers.NEVER;
        });

        // when
        timers.noteMark();
        List<String> rest = new ArrayList<>(walk(10, key -> Timers.NEVER));

        // then
        assertThat(rest).last().isEqualTo("0999");
        assertThat(walk(10, key -> Timers.NEVER)).hasSize(ROWS);
    }

    @Test
    void shouldGiveBackWhatTheWalkHoldsWhenTheWorkFails() {
        // given
        List<String> held = new ArrayList<>();
        Walk rows = new Walk() {
            @Override
            public boolean next() {
                held.add("rows");
                return true;
            }

            @Override
            public int head() {
                return 0;
            }

            @Override
            public KeyValue<byte[], byte[]> row() {
                return KeyValue.pair(new byte[0], new byte[0]);
            }

            @Override
            public void pause() {
                held.clear();
            }
        };

        // when
        assertThatThrownBy(() -> new Timers(rows, SLICE, () -> nanos).walk(10, false, row -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        // then
        assertThat(held).isEmpty();
    }
}
