package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kafka Streams says of a store, of a row at a time. */
class PackedStoreTest {
    private static final Bytes A = Bytes.wrap(bytes("a"));
    private static final Bytes B = Bytes.wrap(bytes("b"));
    private static final byte[] ONE = bytes("one");
    private static final byte[] TWO = bytes("two of another size");

    @AutoClose
    private final KeyValueStore<Bytes, byte[]> store = new PackedStores("accounts").get();

    private final StateStoreContext context = new MockProcessorContext<>().getStateStoreContext();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void open() {
        store.init(context, store);
    }

    @Test
    void shouldPutOverwriteAndRemoveWithNull() {
        assertThat(store.get(A)).isNull();
        store.put(A, ONE);
        assertThat(store.get(A)).isEqualTo(ONE);
        store.put(A, TWO);
        assertThat(store.get(A)).isEqualTo(TWO);
        assertThat(store.approximateNumEntries()).isEqualTo(1);
        store.put(A, null);
        store.put(B, null);
        assertThat(store.get(A)).isNull();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void shouldGiveCopies() {
        // given
        store.put(A, ONE.clone());

        // when
        byte[] copy = store.get(A);
        Arrays.fill(copy, (byte) 0);

        // then
        assertThat(store.get(A)).isEqualTo(ONE);
    }

    @Test
    void shouldPutIfAbsentOnlyIfAbsent() {
        assertThat(store.putIfAbsent(A, ONE)).isNull();
        assertThat(store.putIfAbsent(A, TWO)).isEqualTo(ONE);
        assertThat(store.putIfAbsent(B, null)).isNull();
        assertThat(store.get(A)).isEqualTo(ONE);
        assertThat(store.get(B)).isNull();
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void shouldPutAllInTheirOrder() {
        // given
        store.put(B, ONE);

        // when
        store.putAll(List.of(KeyValue.pair(A, ONE), KeyValue.pair(B, null), KeyValue.pair(A, TWO)));

        // then
        assertThat(store.get(A)).isEqualTo(TWO);
        assertThat(store.get(B)).isNull();
    }

    @Test
    void shouldReturnTheOldValueWhenItDeletes() {
        // given
        store.put(A, ONE);
        store.put(B, new byte[0]);

        // when, then
        assertThat(store.delete(A)).isEqualTo(ONE);
        assertThat(store.delete(A)).isNull();
        assertThat(store.delete(B)).isEmpty();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void shouldRefuseAKeyThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> store.get(null));
        assertThatNullPointerException().isThrownBy(() -> store.put(null, ONE));
        assertThatNullPointerException().isThrownBy(() -> store.put(null, null));
        assertThatNullPointerException().isThrownBy(() -> store.putIfAbsent(null, ONE));
        assertThatNullPointerException().isThrownBy(() -> store.delete(null));
        assertThatNullPointerException().isThrownBy(() -> store.putAll(List.of(KeyValue.pair(null, ONE))));
    }
}
