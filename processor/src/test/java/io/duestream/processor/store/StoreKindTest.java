package io.duestream.processor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting that says where the rows are. */
class StoreKindTest {
    private static final String SETTING = "ledger.store";

    @Test
    void shouldKnowItsTwoChoices() {
        assertThat(StoreKind.parse(SETTING, "memory")).isEqualTo(StoreKind.MEMORY);
        assertThat(StoreKind.parse(SETTING, "rocksdb")).isEqualTo(StoreKind.ROCKSDB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "MEMORY", "Memory", "RocksDB", "memory ", " rocksdb", "heap", "memory,rocksdb"})
    void shouldRefuseAnythingElseAndNameTheChoices(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreKind.parse(SETTING, value))
                .withMessageContainingAll("'" + SETTING + "'", "'" + value + "'", "'memory'", "'rocksdb'");
    }
}
