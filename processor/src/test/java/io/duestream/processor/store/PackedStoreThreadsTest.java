package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thread writes, another one reads. */
class PackedStoreThreadsTest {
    private static final int WRITES = 200_000;
    private static final int KEYS = 24;
    private static final int UNTOUCHED = 20;

    @AutoClose
    private final KeyValueStore<Bytes, byte[]> store = new PackedStores("accounts").get();

    @AutoClose
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
    }

    private static Bytes key(int number) {
        return Bytes.wrap(RandomRows.numbered(number));
    }

    /** The version, which gives the size, and then a byte of the key's and the version's, to the end. */
    private static byte[] value(Bytes key, int version) {
        byte[] value = new byte[Integer.BYTES + version % 4 * 700];
        Arrays.fill(value, (byte) (key.hashCode() + version));
        return ByteBuffer.wrap(value).putInt(version).array();
    }

    private static int versionOf(Bytes key, byte[] value) {
        int version = ByteBuffer.wrap(value).getInt();
        assertThat(value).as("version %d of %s", version, key).isEqualTo(value(key, version));
        return version;
    }

    /** Writes with versions that rise, and removes now and then; it has begun, and is done when the future is. */
    private Future<?> write(SplittableRandom random) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<?> writing = writer.submit(() -> {
            begun.countDown();
            for (int version = 0; version < WRITES; version++) {
                Bytes key = key(random.nextInt(UNTOUCHED, KEYS));
                store.put(key, version % 5 == 0 ? null : value(key, version));
            }
        });
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return writing;
    }

    @Test
    void shouldGetOnlyWholeValues() {
        RandomRows.forSeeds(2, random -> {
            // given
            int[] versions = new int[KEYS];
            int found = 0;
            store.close();
            open();

            // when
            Future<?> writing = write(random.random().split());
            while (!writing.isDone()) {
                int number = random.random().nextInt(UNTOUCHED, KEYS);
                byte[] value = store.get(key(number));
                if (value != null) {
                    found++;
                    int version = versionOf(key(number), value);
                    assertThat(version).as("never back").isGreaterThanOrEqualTo(versions[number]);
                    versions[number] = version;
                }
            }

            // then
            assertThat(writing).succeedsWithin(Duration.ZERO);
            assertThat(found).isPositive();
        });
    }

    @Test
    void shouldSeeWholeRowsAndEachUntouchedOneOnce() {
        RandomRows.forSeeds(2, random -> {
            // given
            for (int number = 0; number < UNTOUCHED; number++) {
                store.put(key(number), value(key(number), number));
            }

            // when
            Future<?> writing = write(random.random().split());
            do {
                int[] seen = new int[UNTOUCHED];
                try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
                    while (rows.hasNext()) {
                        KeyValue<Bytes, byte[]> row = rows.next();
                        int version = versionOf(row.key, row.value);
                        if (version < UNTOUCHED && row.key.equals(key(version))) {
                            seen[version]++;
                        }
                    }
                }

                // then
                assertThat(seen).containsOnly(1);
            } while (!writing.isDone());
            assertThat(writing).succeedsWithin(Duration.ZERO);
        });
    }
}
