package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.dunning.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * How far each account's bank files are read, in this partition. The store is small: one row an account; it is mirrored in
 * memory, which is filled again whenever the task starts anew.
 */
final class FeedMarks {
    private static final int KEPT = 16;

    private final KeyValueStore<byte[], byte[]> store;
    private final Function<String, Collection<String>> accountsOf;
    private final Map<String, Map<String, NavigableMap<LocalDate, Instant>>> marks = new HashMap<>();

    FeedMarks(KeyValueStore<byte[], byte[]> store, Function<String, Collection<String>> accountsOf) {
        this.store = store;
        this.accountsOf = accountsOf;
        try (KeyValueIterator<byte[], byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<byte[], byte[]> row = rows.next();
                String key = new String(row.key, StandardCharsets.UTF_8);
                int bar = key.indexOf('|');
                account(key.substring(0, bar), key.substring(bar + 1)).putAll(decode(row.value));
            }
        }
    }

    /** Notes a mark; one that says less than what is known changes nothing. */
    void note(String creditor, String account, LocalDate through, Instant at) {
        NavigableMap<LocalDate, Instant> days = account(creditor, account);
        if (!days.isEmpty() && !through.isAfter(days.lastKey())) {
            return;
        }
        days.put(through, at);
        if (days.size() > KEPT) {
            days.pollFirstEntry();
        }
        store.put((creditor + '|' + account).getBytes(StandardCharsets.UTF_8), encode(days));
    }

    /** The feed of a creditor: all of its accounts; while they are not known, all that were ever marked. */
    Feed of(String creditor) {
        Map<String, NavigableMap<LocalDate, Instant>> known = marks.getOrDefault(creditor, Map.of());
        Collection<String> listed = accountsOf.apply(creditor);
        Collection<String> needed = listed.isEmpty() ? known.keySet() : listed;
        return day -> needed.isEmpty() ? null : latest(known, needed, day);
    }

    private static @Nullable Instant latest(
            Map<String, NavigableMap<LocalDate, Instant>> known, Collection<String> accounts, LocalDate day) {
        Instant latest = Instant.MIN;
        for (String account : accounts) {
            NavigableMap<LocalDate, Instant> days = known.get(account);
            Map.Entry<LocalDate, Instant> covering = days == null ? null : days.ceilingEntry(day);
            if (covering == null) {
                return null;
            }
            latest = covering.getValue().isAfter(latest) ? covering.getValue() : latest;
        }
        return latest;
    }

    private NavigableMap<LocalDate, Instant> account(String creditor, String account) {
        return marks.computeIfAbsent(creditor, c -> new HashMap<>()).computeIfAbsent(account, a -> new TreeMap<>());
    }

    private static byte[] encode(NavigableMap<LocalDate, Instant> days) {
        Packer out = new Packer();
        out.number(days.size());
        days.forEach((day, at) -> {
            out.day(day);
            out.signed(at.toEpochMilli());
        });
        return out.toBytes();
    }

    private static Map<LocalDate, Instant> decode(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        Map<LocalDate, Instant> days = new HashMap<>();
        for (long left = in.number(); left > 0; left--) {
            days.put(in.day(), Instant.ofEpochMilli(in.signed()));
        }
        return days;
    }
}
