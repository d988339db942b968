package io.duestream.processor.store;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * {@link PackedRows} as a store of Kafka Streams. Its changelog is its only lasting copy: each start reads it whole, which under
 * exactly-once every start after a crash does anyway.
 *
 * <p>One thread writes, others may {@link #get}. Rows come in the order of memory; one that changes during an iteration may be seen
 * once, twice or not.
 */
final class PackedStore implements KeyValueStore<Bytes, byte[]> {
    private final String name;
    private final Map<TaskId, PackedStore> ofTasks;
    private final PackedRows rows = new PackedRows();
    private final PackedWalk walk = new PackedWalk(rows);
    private final Position position = Position.emptyPosition();
    private @Nullable PackedBytes bytes;
    private volatile boolean open;

    /** A store that is among {@code ofTasks} while it is open. */
    PackedStore(String name, Map<TaskId, PackedStore> ofTasks) {
        this.name = name;
        this.ofTasks = ofTasks;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        open = true;
        ofTasks.put(context.taskId(), this);
        bytes = new PackedBytes(name, context.taskId(), context.metrics(), this::bytes);
        context.register(root, (key, value) -> put(Bytes.wrap(key), value));
    }

    @Override
    public synchronized byte @Nullable [] get(Bytes key) {
        demandOpen();
        return rows.get(key.get());
    }

    @Override
    public synchronized void put(Bytes key, byte @Nullable [] value) {
        if (value == null) {
            rows.remove(key.get());
        } else {
            rows.put(key.get(), value);
        }
    }

    @Override
    public synchronized byte @Nullable [] putIfAbsent(Bytes key, byte @Nullable [] value) {
        byte[] before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public synchronized byte @Nullable [] delete(Bytes key) {
        byte[] before = get(key);
        put(key, null);
        return before;
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return range(null, null);
    }

    /** Reads every row for it. */
    @Override
    public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
        return new PackedIterator(this, from, to);
    }

    @Override
    public synchronized long approximateNumEntries() {
        return rows.size();
    }

    /** Nobody asks for answers as of an offset; Kafka Streams asks for this at each put. */
    @Override
    public Position getPosition() {
        return position;
    }

    /** Who asks while a task leaves is not to hear that there is no such row. */
    void demandOpen() {
        if (!open) {
            throw new InvalidStateStoreException(name + " is not open");
        }
    }

    private synchronized long bytes() {
        return rows.bytes();
    }

    PackedRows rows() {
        return rows;
    }

    /** The walk for the thread that writes, from its beginning. */
    synchronized Walk walk() {
        walk.rewind();
        return walk;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public synchronized void close() {
        open = false;
        ofTasks.values().remove(this);
        if (bytes != null) {
            bytes.close();
        }
        rows.clear();
    }
}
