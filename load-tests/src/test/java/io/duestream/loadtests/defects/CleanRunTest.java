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
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldFindNothingWrongWithTheLedger(long seed, @TempDir Path state) throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke").withInvoices(500), seed);

        try (Schemas schemas = Schemas.known();
                Ledger ledger = new DrivenLedger(plan.creditors(), schemas, state)) {
            // when
            Run run = Run.of(plan, ledger, schemas);

            // then
            Verdict verdict = Run.audited(plan, run.published(), schemas);
            assertThat(verdict.samples()).isEmpty();
            assertThat(verdict.isClean()).as("%s", verdict).isTrue();
            assertThat(run.legs())
                    .as("seed %d", seed)
                    .isEqualTo(IntStream.range(0, plan.legs().size())
                            .mapToObj(plan::totals)
                            .toList());
        }
    }
}
