package io.duestream.processor.flow.ledger;

import io.duestream.processor.http.Accounts;
import io.duestream.processor.http.Accounts.Answer.Elsewhere;
import io.duestream.processor.http.Accounts.Answer.Found;
import io.duestream.processor.http.Accounts.Answer.None;
import io.duestream.processor.http.Accounts.Answer.NotAvailable;
import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import java.time.Instant;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads accounts from the live store of this instance, or says which instance has them. Blocks. */
public final class LedgerQueries implements Accounts {
    private static final NotAvailable MOVING =
            new NotAvailable("The ledger is rebalancing or restoring its store: ask again shortly.");

    private static final NotAvailable STOPPED =
            new NotAvailable("The ledger does not run here: see /ready, and ask another instance.");

    private final KafkaStreams streams;
    private final Rulebook rulebook;
    private final HostInfo self;

    /** Queries of a stage whose {@code application.server} is {@code self}. */
    public LedgerQueries(KafkaStreams streams, Rulebook rulebook, HostInfo self) {
        this.streams = streams;
        this.rulebook = rulebook;
        this.self = self;
    }

    @Override
    public Answer find(AccountKey key) {
        byte[] bytes = AccountKeys.bytes(key);
        KeyQueryMetadata owner;
        try {
            owner = streams.queryMetadataForKey(LedgerStores.ACCOUNTS, bytes, new ByteArraySerializer());
        } catch (InvalidStateStoreException notStarted) {
            return MOVING;
        } catch (IllegalStateException stopped) {
            return STOPPED;
        }
        HostInfo host = owner.activeHost();
        if (owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return MOVING;
        }
        if (host.equals(self)) {
            return read(key, bytes, owner.partition());
        }
        return host.equals(HostInfo.unavailable()) ? MOVING : new Elsewhere(host.host(), host.port());
    }

    /** Of this partition only: a store whose partition has just left would say that there is no such account. */
    private Answer read(AccountKey key, byte[] bytes, int partition) {
        byte[] state;
        try {
            state = store(partition).get(bytes);
        } catch (InvalidStateStoreException moved) {
            return MOVING;
        }
        if (state == null) {
            return new None();
        }
        AccountView view = AccountView.of(key, AccountCodec.decode(state), rulebook);
        long due = AccountCodec.due(state);
        return new Found(view, due == Long.MAX_VALUE ? null : Instant.ofEpochSecond(due * 60));
    }

    private ReadOnlyKeyValueStore<byte[], byte[]> store(int partition) {
        return streams.store(StoreQueryParameters.fromNameAndType(
                        LedgerStores.ACCOUNTS, QueryableStoreTypes.<byte[], byte[]>keyValueStore())
                .withPartition(partition));
    }
}
