package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A store, held against the one that Kafka Streams has for memory. */
class PackedStoreModelTest {
    private static final int KEYS = 500;

    @AutoClose
    private final KeyValueStore<Bytes, byte[]> store = new PackedStores("accounts").get();

    @AutoClose
    private final KeyValueStore<Bytes, byte[]> model =
            Stores.inMemoryKeyValueStore("model").get();

    private final StateStoreContext context = new MockProcessorContext<>().getStateStoreContext();

    private void change(RandomRows random) {
        Bytes key = Bytes.wrap(random.key(KEYS));
        byte[] value = random.oneIn(3) ? null : random.value();
        switch (random.random().nextInt(4)) {
            case 0 -> assertThat(store.delete(key)).isEqualTo(model.delete(key));
            case 1 -> assertThat(store.putIfAbsent(key, value)).isEqualTo(model.putIfAbsent(key, value));
            default -> {
                store.put(key, value);
                model.put(key, value);
            }
        }
        assertThat(store.get(key)).isEqualTo(model.get(key));
        assertThat(store.approximateNumEntries()).isEqualTo(model.approximateNumEntries());
    }

    /** The rows, each once. */
    private static Map<Bytes, Bytes> rows(KeyValueIterator<Bytes, byte[]> iterator) {
        Map<Bytes, Bytes> rows = new HashMap<>();
        try (iterator) {
            iterator.forEachRemaining(
                    row -> assertThat(rows.put(row.key, Bytes.wrap(row.value))).isNull());
        }
        return rows;
    }

    private static @Nullable Bytes end(RandomRows random) {
        return random.oneIn(10) ? null : Bytes.wrap(random.key(KEYS + 50));
    }

    @Test
    void shouldDoWhatKafkasOwnStoreDoes() {
        RandomRows.forSeeds(5, random -> {
            // given
            store.close();
            model.close();
            store.init(context, store);
            model.init(context, model);

            for (int step = 0; step < 20_000; step++) {
                // when
                change(random);

                // then
                if (step % 200 == 0) {
                    Bytes from = end(random);
                    Bytes to = end(random);
                    assertThat(rows(store.range(from, to)))
                            .as("step %d, from %s to %s", step, from, to)
                            .isEqualTo(rows(model.range(from, to)));
                }
            }
            assertThat(rows(store.all())).isEqualTo(rows(model.all()));
        });
    }
}
