package io.duestream.loadtests.audit;

import java.util.function.Supplier;

/**
 * No two records have one event id, or consumers that deduplicate by it lose one of them. Ids are kept as 64 bits in hash tables of
 * open addressing, about 13 bytes an id; there are many tables, so that few bytes are copied when one of them grows.
 */
final class IdAudit {
    private static final int TABLES = 256;
    private static final int FIRST_SIZE = 64;
    private static final int FREE = 0;

    private final Findings findings;
    private final long[][] tables = new long[TABLES][FIRST_SIZE];
    private final int[] counts = new int[TABLES];

    IdAudit(Findings findings) {
        this.findings = findings;
    }

    /** Takes the id of a record that is not there twice as a whole; {@code place} says where it stands. */
    void take(String eventId, Supplier<String> place) {
        long id = Math.max(1, Fingerprint.of(eventId) >>> 1);
        int table = (int) (id >>> 55);
        if (!add(tables[table], id)) {
            findings.general(
                    Harm.WRONG,
                    Check.IDS,
                    1,
                    () -> "event id " + eventId + " is that of another record: " + place.get());
            return;
        }
        counts[table]++;
        if (counts[table] > tables[table].length * 3 / 4) {
            tables[table] = grown(tables[table]);
        }
    }

    private static long[] grown(long[] table) {
        long[] grown = new long[table.length * 3 / 2];
        for (long id : table) {
            if (id != FREE) {
                add(grown, id);
            }
        }
        return grown;
    }

    /** False if it is there. */
    private static boolean add(long[] table, long id) {
        int slot = (int) (id % table.length);
        while (table[slot] != FREE) {
            if (table[slot] == id) {
                return false;
            }
            slot = slot + 1 == table.length ? 0 : slot + 1;
        }
        table[slot] = id;
        return true;
    }
}
