package io.duestream.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A released schema never changes, and what it wrote stays readable. New versions: see schemas/README.md. */
class FrozenSchemasTest {
    private static final FrozenSchemas FROZEN = new FrozenSchemas();

    @BeforeAll
    static void freezeNewVersions() throws IOException {
        if (Boolean.getBoolean("update.golden")) {
            FROZEN.update();
        }
    }

    @Test
    void shouldFindEveryFrozenFileAsItWasReleased() throws IOException {
        assertThat(FROZEN.checksums())
                .as("A frozen schema or golden event was edited, added or removed by hand: undo that, change the schema"
                        + " under src/main/avro, and run the tests once with -Dupdate.golden=true.")
                .isEqualTo(FROZEN.recordedChecksums());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveFrozenTheSchemaAsItStands(EventStreams stream) throws IOException {
        assertThat(FROZEN.versions(stream).getLast())
                .as("%s.avsc differs from its newest frozen version: run the tests with -Dupdate.golden=true.", stream)
                .isEqualTo(stream.schema());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepEachVersionsPromiseToAllEarlierOnes(EventStreams stream) throws IOException {
        List<Schema> versions = FROZEN.versions(stream);
        for (int newer = 0; newer < versions.size(); newer++) {
            assertThat(stream.compatibility().violations(versions.get(newer), versions.subList(0, newer)))
                    .as("version %d of %s", newer + 1, stream)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadWhatEachVersionWrote(EventStreams stream) throws IOException {
        for (FrozenSchemas.Golden golden : FROZEN.goldenEvents(stream)) {
            assertThat(golden.readWithPresentSchema()).as(golden.name()).isEqualTo(golden.json());
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteTheSameBytesAsWhenTheVersionWasFrozen(EventStreams stream) throws IOException {
        assertThat(FROZEN.encode(Examples.of(stream)))
                .isEqualTo(FROZEN.goldenEvents(stream).getLast().hex());
    }
}
