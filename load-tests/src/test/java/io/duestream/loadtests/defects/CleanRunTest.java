package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanRunTest {
    private static final long SEED = Long.getLong("seed", 20_260_403L);

    @ParameterizedTest
    @ValueSource(
            strings = {"smoke", "month-end", "salary-day", "bad-references", "duplicate-storm", "restart-under-load"})
    void shouldFindNothingWrongWithTheLedger(String workload, @TempDir Path state) throws Exception {
        // given
        Plan plan = Plan.of(Workload.load(workload).withInvoices(400), SEED);

        try (Schemas schemas = Schemas.known();
                Ledger ledger = new DrivenLedger(plan.creditors(), schemas, state)) {
            // when
            Run run = Run.of(plan, ledger, schemas);

            // then
            Verdict verdict = Run.audited(plan, run.published(), schemas);
            assertThat(verdict.samples()).isEmpty();
            assertThat(verdict.isClean()).as("%s", verdict).isTrue();
            assertThat(run.legs())
                    .as("seed %d", SEED)
                    .isEqualTo(IntStream.range(0, plan.legs().size())
                            .mapToObj(plan::totals)
                            .toList());
        }
    }
}
