package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.loadtests.bench.CoreJob.Input;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class CoreJobTest {
    private static final long SEED = Long.getLong("seed", 11);

    private final CoreJob job = new CoreJob(500, 300, SEED);

    @Test
    void shouldOpenAllInvoicesBeforeTheRounds() {
        // when
        List<Input> before = events(0, job.open());

        // then
        assertThat(before).allMatch(input -> input.stream() == EventStreams.INVOICES);
        assertThat(before.stream().map(Input::key)).doesNotHaveDuplicates();
    }

    @Test
    void shouldIssueDeliverAndPayInEachRound() {
        // when
        List<Input> rounds = events(job.open(), job.events());

        // then
        for (int i = 0; i < rounds.size(); i += CoreJob.EVENTS_A_ROUND) {
            assertThat(rounds.subList(i, i + CoreJob.EVENTS_A_ROUND).stream().map(Input::stream))
                    .as("seed %d, round at %d", SEED, i)
                    .containsExactly(EventStreams.INVOICES, EventStreams.OUTCOMES, EventStreams.PAYMENTS);
        }
    }

    @Test
    void shouldPayEachOfTheOldestInvoicesOnceAndWhole() {
        // given
        Set<Long> paid = new HashSet<>();

        // when
        for (Input input : events(job.open(), job.events())) {
            if (input.event() instanceof PaymentEvent payment) {
                long invoice = job.invoiceOf(input.key());
                PaymentReceived change = (PaymentReceived) payment.getChange();
                assertThat(change.getAmount())
                        .as("seed %d, invoice %d", SEED, invoice)
                        .isEqualTo(job.amount(invoice));
                paid.add(invoice);
            }
        }

        // then
        assertThat(paid).hasSize((int) job.rounds()).allMatch(invoice -> invoice < job.rounds());
    }

    @Test
    void shouldKnowInvoicesByKeyAndPlacesByEventId() {
        for (long place = 0; place < job.events(); place++) {
            // when
            Input input = job.event(place);

            // then
            assertThat(job.placeOf(id(input.event()))).as("seed %d", SEED).isEqualTo(place);
            if (input.event() instanceof InvoiceEvent invoice) {
                InvoiceIssued issued = (InvoiceIssued) invoice.getChange();
                assertThat(issued.getAmount()).as("seed %d", SEED).isEqualTo(job.amount(job.invoiceOf(input.key())));
            }
        }
    }

    @Test
    void shouldMakeTheSameEventsFromTheSameSeedAndOthersFromAnother() {
        // when
        List<Input> again = rounds(new CoreJob(500, 300, SEED));
        List<Input> other = rounds(new CoreJob(500, 300, SEED + 1));

        // then
        assertThat(again).isEqualTo(rounds(job));
        assertThat(other).doesNotContainAnyElementsOf(rounds(job));
    }

    @Test
    void shouldKeepTheNumberOfOpenInvoicesWhateverTheNumberOfRounds() {
        // given
        CoreJob longer = new CoreJob(10, 35, SEED);
        Set<Long> open = new HashSet<>();

        // when
        for (long place = 0; place < longer.events(); place++) {
            Input input = longer.event(place);
            long invoice = longer.invoiceOf(input.key());
            if (input.event() instanceof InvoiceEvent) {
                open.add(invoice);
            } else {
                assertThat(open).as("seed %d, place %d", SEED, place).contains(invoice);
            }
            if (input.event() instanceof PaymentEvent) {
                open.remove(invoice);
            }
        }

        // then
        assertThat(open).hasSize((int) longer.open());
    }

    @Test
    void shouldRefuseAJobWithoutOpenInvoices() {
        assertThatThrownBy(() -> new CoreJob(0, 0, SEED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("open");
    }

    private List<Input> events(long from, long to) {
        List<Input> events = new ArrayList<>();
        for (long place = from; place < to; place++) {
            events.add(job.event(place));
        }
        return events;
    }

    private static List<Input> rounds(CoreJob job) {
        List<Input> events = new ArrayList<>();
        for (long place = job.open(); place < job.events(); place++) {
            events.add(job.event(place));
        }
        return events;
    }

    private static String id(SpecificRecord event) {
        return switch (event) {
            case InvoiceEvent invoice -> invoice.getEventId();
            case PaymentEvent payment -> payment.getEventId();
            case OutcomeEvent outcome -> outcome.getEventId();
            default -> throw new IllegalStateException("no event of the job: " + event);
        };
    }
}
