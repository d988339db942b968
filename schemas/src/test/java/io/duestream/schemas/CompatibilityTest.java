package io.duestream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
    private static final Schema ONE =
            SchemaBuilder.record("R").fields().requiredLong("a").endRecord();
    private static final Schema WITH_REQUIRED = SchemaBuilder.record("R")
            .fields()
            .requiredLong("a")
            .requiredLong("b")
            .endRecord();
    private static final Schema WITH_OPTIONAL = SchemaBuilder.record("R")
            .fields()
            .requiredLong("a")
            .optionalLong("b")
            .endRecord();
    private static final Schema EMPTY = SchemaBuilder.record("R").fields().endRecord();

    @ParameterizedTest
    @CsvSource({
        "NONE, true, true, true, true",
        "BACKWARD, true, false, true, true",
        "BACKWARD_TRANSITIVE, true, false, true, false",
        "FORWARD, true, true, false, true",
        "FORWARD_TRANSITIVE, true, true, false, true",
        "FULL, true, false, false, true",
        "FULL_TRANSITIVE, true, false, false, false",
    })
    void shouldAllowWhatTheLevelAllows(
            Compatibility level, boolean optionalAdded, boolean requiredAdded, boolean removed, boolean afterTwoSteps) {
        assertThat(level.violations(WITH_OPTIONAL, List.of(ONE)).isEmpty()).isEqualTo(optionalAdded);
        assertThat(level.violations(WITH_REQUIRED, List.of(ONE)).isEmpty()).isEqualTo(requiredAdded);
        assertThat(level.violations(EMPTY, List.of(ONE)).isEmpty()).isEqualTo(removed);
        assertThat(level.violations(WITH_REQUIRED, List.of(ONE, WITH_REQUIRED)).isEmpty())
                .isEqualTo(afterTwoSteps);
    }
}
