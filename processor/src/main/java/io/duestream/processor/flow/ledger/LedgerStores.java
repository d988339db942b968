package io.duestream.processor.flow.ledger;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the ledger. Their names are the names of their changelogs: they never change. */
final class LedgerStores {
    static final String ACCOUNTS = "ledger-accounts";
    static final String FEEDS = "ledger-feeds";
    static final String PARKED = "ledger-parked";

    private LedgerStores() {}

    static Set<StoreBuilder<?>> all() {
        return Set.of(
                store(Stores.persistentKeyValueStore(ACCOUNTS)),
                store(Stores.inMemoryKeyValueStore(FEEDS)),
                store(Stores.persistentKeyValueStore(PARKED)));
    }

    private static StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
