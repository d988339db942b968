package io.duestream.peers.postgres;

import java.util.List;
import java.util.Map;

/** The server's settings where they differ from its defaults: for a machine of 2 cores and 24 GiB that it shares with a broker. */
final class ServerSettings {
    /** What a commit is worth; the library that starts the server would switch the first two off. */
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "50"),
            // All of 10^6 accounts with their indexes; the rest is the page cache's.
            Map.entry("shared_buffers", "2GB"),
            Map.entry("effective_cache_size", "8GB"),
            // Sorts of a batch stay in memory, and so does its staging.
            Map.entry("work_mem", "64MB"),
            Map.entry("temp_buffers", "64MB"),
            Map.entry("maintenance_work_mem", "256MB"),
            // Checkpoints by time, far apart: fewer whole pages in the log.
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("wal_buffers", "64MB"),
            // One machine, as the broker has one replica.
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("random_page_cost", "1.1"),
            // Short statements gain nothing from either.
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"));

    private ServerSettings() {}
}
