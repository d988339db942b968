package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** A walk finds the store of its task. */
class PackedStoresTest {
    private static final TaskId TASK = new TaskId(0, 0);
    private static final TaskId OTHER_TASK = new TaskId(0, 1);
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = "value".getBytes(StandardCharsets.UTF_8);

    private final PackedStores stores = new PackedStores("accounts");
    private final FakeContext context = new FakeContext(TASK);
    private final KeyValueStore<Bytes, byte[]> store = stores.get();

    private static void open(KeyValueStore<Bytes, byte[]> store, FakeContext context) {
        store.init(context.get(), store);
    }

    private void assertRefusesAWalk(TaskId task) {
        assertThatThrownBy(() -> stores.walk(task)).hasMessageContainingAll("accounts", task.toString());
    }

    @Test
    void shouldWalkTheStoreOfTheTask() {
        // given
        KeyValueStore<Bytes, byte[]> other = stores.get();
        open(store, context);
        open(other, new FakeContext(OTHER_TASK));
        store.put(Bytes.wrap(KEY), VALUE);
        other.put(Bytes.wrap(VALUE), KEY);

        // when, then
        for (TaskId task : List.of(TASK, OTHER_TASK)) {
            Walk walk = stores.walk(task);
            assertThat(walk.next()).isTrue();
            assertThat(walk.row().key).isEqualTo(task.equals(TASK) ? KEY : VALUE);
            assertThat(walk.next()).isFalse();
        }
        store.close();
        assertRefusesAWalk(TASK);
        assertThat(stores.walk(OTHER_TASK).next()).isTrue();
    }

    @Test
    void shouldRefuseAWalkWithoutAStore() {
        assertRefusesAWalk(TASK);
        open(store, context);
        assertRefusesAWalk(OTHER_TASK);
        assertRefusesAWalk(new TaskId(1, 0));
    }

    @Test
    void shouldWalkTheNewStoreWhenTheFormerOneClosesLate() {
        // given
        KeyValueStore<Bytes, byte[]> next = stores.get();
        open(store, context);
        open(next, context);
        next.put(Bytes.wrap(KEY), VALUE);

        // when
        store.close();

        // then
        assertThat(stores.walk(TASK).next()).isTrue();
    }
}
