package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** A store and a walk over it. */
final class Walked implements AutoCloseable {
    enum Kind {
        PACKED,
        RANGE
    }

    final KeyValueStore<byte[], byte[]> store;
    final Walk walk;

    Walked(Kind kind) {
        PackedStores packed = new PackedStores("accounts");
        KeyValueBytesStoreSupplier supplier = kind == Kind.PACKED ? packed : Stores.inMemoryKeyValueStore("accounts");
        store = Stores.keyValueStoreBuilder(supplier, Serdes.ByteArray(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        StateStoreContext context = new MockProcessorContext<>().getStateStoreContext();
        store.init(context, store);
        walk = kind == Kind.PACKED ? packed.walk(context.taskId()) : new RangeWalk(store);
    }

    void put(int number, int version) {
        byte[] value = new byte[Integer.BYTES + version % 100];
        store.put(
                RandomRows.numbered(number),
                ByteBuffer.wrap(value).putInt(version).array());
    }

    void putAll(int rows) {
        for (int number = 0; number < rows; number++) {
            put(number, number);
        }
    }

    /** The key of the row, after a look at its value. */
    Bytes key() {
        KeyValue<byte[], byte[]> row = walk.row();
        assertThat(row.value).isEqualTo(store.get(row.key));
        assertThat(walk.head()).isEqualTo(ByteBuffer.wrap(row.value).getInt());
        return Bytes.wrap(row.key);
    }

    List<Bytes> rest() {
        List<Bytes> keys = new ArrayList<>();
        while (walk.next()) {
            keys.add(key());
        }
        return keys;
    }

    /** Lets rows come, change and go, the one here too, but none of those that stay untouched. */
    void change(RandomRows random, Set<Bytes> untouched, Bytes here) {
        if (!untouched.contains(here) && random.oneIn(2)) {
            store.delete(here.get());
        }
        for (int change = random.random().nextInt(20); change > 0; change--) {
            int number = random.random().nextInt(300);
            byte[] key = RandomRows.numbered(number);
            if (untouched.contains(Bytes.wrap(key))) {
                continue;
            }
            if (random.oneIn(2)) {
                put(number, random.random().nextInt(1_000));
            } else {
                store.delete(key);
            }
        }
    }

    @Override
    public void close() {
        walk.pause();
        store.close();
    }
}
