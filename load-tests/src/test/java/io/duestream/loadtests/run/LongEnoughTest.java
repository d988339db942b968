package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LongEnoughTest {
    private static final long SEED = 3;

    @Test
    void shouldAddInvoicesUntilEventsFlowLongEnoughForAllKills() throws IOException {
        // given
        Workload workload = Workload.load("restart-under-load").withInvoices(1_000);

        // when
        Workload longer = LongEnough.forKills(workload, SEED, 3, false);

        // then
        assertThat(longer.invoices()).isGreaterThan(1_000);
        assertThat(Flow.seconds(Plan.of(longer, SEED)))
                .isBetween(3 * KillPlan.SECONDS_A_KILL * 0.98, 3 * KillPlan.SECONDS_A_KILL * 1.1);
    }

    @Test
    void shouldRefuseANumberOfInvoicesThatIsTooSmall() throws IOException {
        // given
        Workload workload = Workload.load("restart-under-load").withInvoices(1_000);

        // then
        assertThatThrownBy(() -> LongEnough.forKills(workload, SEED, 3, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "events flow for \\d+ s, and 3 kills need 36 s: give --invoices \\d+ or more, none, or fewer --kills");
    }

    @Test
    void shouldRefuseALoadThatDoesNotFlow() throws IOException {
        // given
        Workload smoke = Workload.load("smoke");

        // then
        assertThatThrownBy(() -> LongEnough.forKills(smoke, SEED, 1, false))
                .hasMessageContaining("see the workload restart-under-load");
    }

    @Test
    void shouldChangeNothingWithoutKillsOrWhereThereIsTimeEnough() throws IOException {
        // given
        Workload smoke = Workload.load("smoke");
        Workload steady = Workload.load("restart-under-load");

        // then
        assertThat(LongEnough.forKills(smoke, SEED, 0, true)).isSameAs(smoke);
        assertThat(LongEnough.forKills(steady, SEED, 2, true)).isSameAs(steady);
    }
}
