package io.duestream.processor.store;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/** Makes the stores of one name, one for each task, and knows those that are open: Kafka Streams hands out only its wrapping. */
public final class PackedStores implements KeyValueBytesStoreSupplier {
    /** Name of the metric of Kafka Streams that says how much memory a store has taken, in bytes. */
    public static final String BYTES = "packed-bytes";

    private final String name;
    private final Map<TaskId, PackedStore> open = new ConcurrentHashMap<>();

    /** Stores of this name. */
    public PackedStores(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return new PackedStore(name, open);
    }

    @Override
    public String metricsScope() {
        return "packed";
    }

    /** A walk over the store of a task that is initialised. */
    public Walk walk(TaskId task) {
        return requireNonNull(open.get(task), () -> name + " of task " + task + " is not open")
                .walk();
    }
}
