package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.bench.CoreJob.Input;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateJobTest {
    private static final long SEED = Long.getLong("seed", 12);

    private final StateJob job = new StateJob(400, SEED);

    @Test
    void shouldGiveEachAccountAnIssueADeliveryAndAPaymentOfAPart() {
        // when
        Map<String, List<Input>> byAccount = new HashMap<>();
        for (long place = 0; place < job.events(); place++) {
            Input input = job.event(place);
            byAccount.computeIfAbsent(input.key(), first -> new ArrayList<>()).add(input);
        }

        // then
        assertThat(byAccount).hasSize((int) job.accounts());
        byAccount.forEach((key, inputs) -> {
            assertThat(inputs.stream().map(Input::stream))
                    .as("seed %d, account %s", SEED, key)
                    .containsExactly(EventStreams.INVOICES, EventStreams.OUTCOMES, EventStreams.PAYMENTS);
            InvoiceIssued issued = (InvoiceIssued) ((InvoiceEvent) inputs.get(0).event()).getChange();
            PaymentReceived paid =
                    (PaymentReceived) ((PaymentEvent) inputs.get(2).event()).getChange();
            assertThat(issued.getAmount() - paid.getAmount())
                    .as("seed %d, account %s", SEED, key)
                    .isPositive()
                    .isEqualTo(job.open(job.invoiceOf(key)));
        });
    }
}
