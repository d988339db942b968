package io.duestream.processor.flow;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one bound on memtables for all stores of the process: Kafka Streams gives each store its own, which grows
 * with the count of partitions. {@code duestream.rocksdb.bytes} (a system property) sets the size.
 */
public final class SharedMemory implements RocksDBConfigSetter {
    private static final long BYTES = Long.getLong("duestream.rocksdb.bytes", 256L << 20);
    private static final long MEMTABLES = BYTES / 2;

    private record Shared(Cache cache, WriteBufferManager memtables) {
        static final Shared INSTANCE = create();

        private static Shared create() {
            RocksDB.loadLibrary();
            Cache cache = new LRUCache(BYTES);
            return new Shared(cache, new WriteBufferManager(MEMTABLES, cache));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.INSTANCE.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
        table.setDataBlockHashTableUtilRatio(0.75);
        options.setTableFormatConfig(table);
        // A store is written by one thread, so writers need not agree among themselves.
        options.setAllowConcurrentMemtableWrite(false);
        options.setEnableWriteThreadAdaptiveYield(false);
        options.setWriteBufferManager(Shared.INSTANCE.memtables());
        // A join lives on misses: without a filter on the last level each first event of an invoice reads a block.
        options.setOptimizeFiltersForHits(false);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache outlives every store.
    }
}
