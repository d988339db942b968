package io.duestream.processor.store;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.HyperClockCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one bound on memtables for all stores of the process: Kafka Streams gives each store its own, which grows
 * with the count of partitions. {@code duestream.rocksdb.bytes} (a system property) sets the size. Indexes and filters lie outside of it: about
 * two bytes an account, for which a look-up in the cache would cost more than the look-up in them.
 */
public final class RocksMemory implements RocksDBConfigSetter {
    private static final long BYTES = Long.getLong("duestream.rocksdb.bytes", 512L << 20);
    private static final long MEMTABLES = BYTES / 2;

    /** Of a memtable's bytes: about 27 bits for each account in it. */
    private static final double FILTER_OF_MEMTABLE = 0.02;

    private static final int ANY_BLOCK_SIZE = 0;
    private static final int SHARDS_BY_SIZE = -1;

    private record Shared(Cache cache, WriteBufferManager memtables) {
        static final Shared INSTANCE = create();

        private static Shared create() {
            RocksDB.loadLibrary();
            Cache cache = new HyperClockCache(BYTES, ANY_BLOCK_SIZE, SHARDS_BY_SIZE, false);
            return new Shared(cache, new WriteBufferManager(MEMTABLES, cache));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(Shared.INSTANCE.cache());
        table.setCacheIndexAndFilterBlocks(false);
        table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
        table.setDataBlockHashTableUtilRatio(0.75);
        options.setTableFormatConfig(table);
        // A store is written by one thread, so writers need not agree among themselves.
        options.setAllowConcurrentMemtableWrite(false);
        options.setEnableWriteThreadAdaptiveYield(false);
        // The first event of an invoice and its payment long after find nothing among the latest writes: a filter says
        // so at once.
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(FILTER_OF_MEMTABLE);
        options.setWriteBufferManager(Shared.INSTANCE.memtables());
        // A join lives on misses: without a filter on the last level each first event of an invoice reads a block.
        options.setOptimizeFiltersForHits(false);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache outlives every store.
    }
}
