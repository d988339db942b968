package io.duestream.processor.flow.ledger;

import io.duestream.processor.store.PackedStores;
import io.duestream.processor.store.RangeWalk;
import io.duestream.processor.store.StoreKind;
import io.duestream.processor.store.Walk;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the ledger. Their names are the names of their changelogs: they never change. */
final class LedgerStores {
    static final String ACCOUNTS = "ledger-accounts";
    static final String FEEDS = "ledger-feeds";
    static final String PARKED = "ledger-parked";

    private final StoreKind accounts;
    private final PackedStores packed = new PackedStores(ACCOUNTS);
    private final Set<StoreBuilder<?>> all;

    LedgerStores(StoreKind accounts) {
        this.accounts = accounts;
        all = Set.of(
                store(accounts == StoreKind.MEMORY ? packed : Stores.persistentKeyValueStore(ACCOUNTS)),
                store(Stores.inMemoryKeyValueStore(FEEDS)),
                store(Stores.persistentKeyValueStore(PARKED)));
    }

    private static StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    Set<StoreBuilder<?>> all() {
        return all;
    }

    /** A walk over the accounts of a task. */
    Walk accounts(ProcessorContext<byte[], byte[]> context) {
        return accounts == StoreKind.MEMORY
                ? packed.walk(context.taskId())
                : new RangeWalk(context.getStateStore(ACCOUNTS));
    }
}
