package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every processor that is broken on purpose is found out, and the right one, loaded in the same way, is not. */
class PlantedDefectTest {
    private static final Path SOURCES = Path.of("..", "processor", "src", "main", "java");
    private static final long SEED = Long.getLong("seed", 20_260_401L);
    private static final int INVOICES = 150;

    private static Schemas schemas;
    private static Plan plan;

    @BeforeAll
    static void plan() throws Exception {
        schemas = Schemas.known();
        plan = Plan.of(Workload.load("smoke").withInvoices(INVOICES), SEED);
    }

    @AfterAll
    static void close() {
        schemas.close();
    }

    @ParameterizedTest
    @EnumSource
    void shouldFindOut(Defect defect, @TempDir Path directory) throws Exception {
        // given
        Path classes = directory.resolve("classes");
        BrokenProcessor.build(defect, SOURCES, classes);

        // when
        Verdict verdict = verdict(classes, directory.resolve("state"));

        // then
        assertThat(verdict.isClean()).as("%s, seed %d", defect, SEED).isFalse();
    }

    @Test
    void shouldFindNothingWrongWhereNothingIsPlanted(@TempDir Path directory) throws Exception {
        // given
        Path classes = Files.createDirectory(directory.resolve("classes"));

        // when
        Verdict verdict = verdict(classes, directory.resolve("state"));

        // then
        assertThat(verdict.samples()).as("seed %d", SEED).isEmpty();
        assertThat(verdict.isClean()).as("seed %d", SEED).isTrue();
    }

    private static Verdict verdict(Path classes, Path state) throws Exception {
        try (ProcessorLoader loader = new ProcessorLoader(classes);
                Ledger ledger = loader.ledger(plan.creditors(), schemas, state)) {
            Run run = Run.of(plan, ledger, schemas);
            return Run.audited(plan, run.published(), schemas);
        }
    }
}
