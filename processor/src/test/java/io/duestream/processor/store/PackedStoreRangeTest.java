package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kafka Streams says of a store, of many rows. */
class PackedStoreRangeTest {
    @AutoClose
    private final KeyValueStore<Bytes, byte[]> store = new PackedStores("accounts").get();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    private static Bytes key(int... bytes) {
        byte[] key = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            key[at] = (byte) bytes[at];
        }
        return Bytes.wrap(key);
    }

    private void putEach(Bytes... keys) {
        for (Bytes key : keys) {
            store.put(key, key.get());
        }
    }

    /** The keys, after a look at the values. */
    private static List<Bytes> keys(KeyValueIterator<Bytes, byte[]> rows) {
        List<Bytes> keys = new ArrayList<>();
        try (rows) {
            rows.forEachRemaining(row -> {
                assertThat(row.value).isEqualTo(row.key.get());
                keys.add(row.key);
            });
        }
        return keys;
    }

    private List<Bytes> range(@Nullable Bytes from, @Nullable Bytes to) {
        return keys(store.range(from, to));
    }

    @Test
    void shouldHaveBothEndsInARange() {
        // given
        putEach(key(), key(1), key(1, 0), key(2), key(0x7f), key(0x80), key(0xff), key(0xff, 1));

        // when, then
        assertThat(range(key(1), key(2))).containsExactlyInAnyOrder(key(1), key(1, 0), key(2));
        assertThat(range(key(1, 0), key(1, 0))).containsExactly(key(1, 0));
        assertThat(range(key(), key())).containsExactly(key());
        assertThat(range(key(0x7f), key(0xff))).containsExactlyInAnyOrder(key(0x7f), key(0x80), key(0xff));
        assertThat(range(null, key(1))).containsExactlyInAnyOrder(key(), key(1));
        assertThat(range(key(0xff), null)).containsExactlyInAnyOrder(key(0xff), key(0xff, 1));
        assertThat(range(null, null)).hasSize(8);
        assertThat(range(key(3), key(4))).isEmpty();
        assertThat(range(key(2), key(1))).isEmpty();
    }

    @Test
    void shouldPeekAndEndAsAnIteratorDoes() {
        // given
        putEach(key(1), key(2));

        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            for (int row = 0; row < 2; row++) {
                // when
                assertThat(rows.hasNext()).isTrue();
                assertThat(rows.hasNext()).isTrue();
                Bytes peeked = rows.peekNextKey();

                // then
                assertThat(rows.peekNextKey()).isEqualTo(peeked);
                assertThat(rows.next().key).isEqualTo(peeked);
            }
            assertThat(rows.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::peekNextKey);
        }
    }

    @Test
    void shouldGoOnWhenRowsAreRemovedOnTheWay() {
        // given
        RandomRows.forSeeds(20, random -> {
            for (int number = 0; number < 300; number++) {
                putEach(Bytes.wrap(RandomRows.numbered(number)));
            }

            // when
            List<Bytes> seen = new ArrayList<>();
            store.all().forEachRemaining(row -> {
                seen.add(row.key);
                store.delete(row.key);
                store.delete(Bytes.wrap(random.key(100)));
            });

            // then
            assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(200);
            assertThat(store.approximateNumEntries()).isZero();
        });
    }
}
