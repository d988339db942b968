/** Where state is kept: many small rows packed in memory, or RocksDB. */
@NullMarked
package io.duestream.processor.store;

import org.jspecify.annotations.NullMarked;
