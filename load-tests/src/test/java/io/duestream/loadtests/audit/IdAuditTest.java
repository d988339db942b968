package io.duestream.loadtests.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdAuditTest {
    private static final int IDS = 200_000;

    @Test
    void shouldFindEachIdThatComesAgainAndNoOtherHoweverManyThereAre() throws Exception {
        // given
        Findings findings = new Findings(Plan.of(Workload.load("smoke").withInvoices(10), 1));
        IdAudit ids = new IdAudit(findings);
        for (int id = 0; id < IDS; id++) {
            ids.take("event-" + id, () -> "here");
        }
        assertThat(findings.checks()).isEmpty();

        // when
        for (int id = 0; id < IDS; id++) {
            ids.take("event-" + id, () -> "there");
        }

        // then
        assertThat(findings.checks()).isEqualTo(Map.of(Check.IDS, (long) IDS));
    }
}
