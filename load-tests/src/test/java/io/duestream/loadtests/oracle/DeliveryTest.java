package io.duestream.loadtests.oracle;

import static io.duestream.loadtests.oracle.Ledger.EVENTS;
import static io.duestream.loadtests.oracle.Ledger.day;
import static io.duestream.loadtests.oracle.Ledger.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.oracle.Expected.Delivery;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.OutcomeEvent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final Ledger ledger = new Ledger();

    @Test
    void shouldKeepTheFirstDeliveryAndTheLastFailure() {
        ledger.take(issued("i", 100), delivered("i", "02-05"), delivered("i", "02-03"), delivered("i", "02-09"));
        ledger.take(failed("i", "02-05"), failed("i", "02-08"), failed("i", "02-01"));
        assertThat(ledger.expected().deliveries()).isEqualTo(Map.of("i", new Delivery(day("02-03"), day("02-08"))));
    }

    @Test
    void shouldKeepInvoicesApart() {
        ledger.take(issued("i", 100), issued("j", 100), delivered("i", "02-05"), failed("j", "02-06"));
        assertThat(ledger.expected().deliveries())
                .isEqualTo(Map.of("i", new Delivery(day("02-05"), null), "j", new Delivery(null, day("02-06"))));
    }

    @Test
    void shouldOweTheSameWhateverBecameOfMessages() {
        ledger.take(delivered("i", "02-05"));
        assertThat(ledger.expected().state()).isEqualTo(AccountState.WAITING);
        ledger.take(issued("i", 100), failed("i", "02-20"));
        assertThat(ledger.expected().principalOpen()).isEqualTo(100);
        ledger.tickFrom("03-05", "03-10");
        assertThat(ledger.steps()).containsExactly("1 03-05 0", "2 03-10 6000");
    }

    private static OutcomeEvent delivered(String invoiceId, String day) {
        return EVENTS.outcome(invoiceId, "m", DeliveryResult.DELIVERED, day(day));
    }

    private static OutcomeEvent failed(String invoiceId, String day) {
        return EVENTS.outcome(invoiceId, "m", DeliveryResult.FAILED, day(day));
    }
}
