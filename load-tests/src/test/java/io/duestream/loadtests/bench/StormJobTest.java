package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.bench.CoreJob.Input;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StormJobTest {
    private static final long SEED = Long.getLong("seed", 5);
    private static final LocalDate DAY = LocalDate.ofInstant(StormJob.STORM, ZoneOffset.UTC);

    private final StormJob job = new StormJob(400, 30, 100, SEED);

    @Test
    void shouldLetSoManyInvoicesOfTheFillFallDueAndNoOther() {
        // given
        Set<String> due = new HashSet<>();

        // when
        for (long place = 0; place < job.core().events(); place++) {
            Input input = job.event(place);
            if (input.event() instanceof InvoiceEvent event
                    && ((InvoiceIssued) event.getChange()).getDueDate().isBefore(DAY)) {
                due.add(input.key());
                assertThat(place).as("seed %d", SEED).isLessThan(job.core().open());
            }
        }

        // then
        assertThat(due).hasSize(400);
    }

    @Test
    void shouldEndAsTheEndingSaysAfterAnyNumberOfRounds() {
        for (int done : new int[] {0, 1, 29, 30, 31, 100}) {
            // given
            Map<Long, Integer> changes = new HashMap<>();
            Set<Long> paid = new HashSet<>();

            // when
            long end = job.core().open() + (long) done * CoreJob.EVENTS_A_ROUND;
            for (long place = 0; place < end; place++) {
                Input input = job.event(place);
                long invoice = job.core().invoiceOf(input.key());
                changes.merge(invoice, 1, Integer::sum);
                if (input.stream() == EventStreams.PAYMENTS) {
                    assertThat(paid.add(invoice)).as("seed %d", SEED).isTrue();
                    assertThat(changes.get(invoice)).as("seed %d", SEED).isGreaterThan(1);
                }
            }

            // then: those that fall due are reminded of too
            CoreCheck.Ending ending = job.ending(done);
            for (long invoice = 0; invoice < job.core().invoices(); invoice++) {
                boolean reminded = invoice >= 30 && invoice < 430;
                assertThat(ending.changes(invoice))
                        .as("seed %d, %d rounds, invoice %d", SEED, done, invoice)
                        .isEqualTo(changes.getOrDefault(invoice, 0) + (reminded ? 1 : 0));
                assertThat(ending.isPaid(invoice)).as("seed %d", SEED).isEqualTo(paid.contains(invoice));
            }
        }
    }
}
