package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.ReminderKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerStageTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @Test
    void shouldSettleInvoiceWhenPaidExactly() {
        try (LedgerDriver ledger = new LedgerDriver(Instant.parse("2026-03-01T08:00:00Z"))) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

            // when
            ledger.send(facts.paid("p1", 49900, "03-10"));

            // then
            List<InvoiceStatus> statuses = ledger.read(EventStreams.INVOICE_STATUS, InvoiceStatus.class);
            assertThat(statuses)
                    .extracting(s -> s.getAfter().getState())
                    .containsExactly(AccountState.OPEN, AccountState.PAID);
            assertThat(ledger.read(EventStreams.MATCHES, Match.class))
                    .singleElement()
                    .satisfies(match -> assertThat(match.getPrincipal()).isEqualTo(49900));
        }
    }

    @Test
    void shouldRemindOnlyOnceTheFeedCoversTheDay() {
        try (LedgerDriver ledger = new LedgerDriver(Instant.parse("2026-03-01T08:00:00Z"))) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
            ledger.tick(Instant.parse("2026-03-16T09:00:00Z"));
            assertThat(ledger.read(EventStreams.REMINDERS, Reminder.class)).isEmpty();

            // when
            ledger.send(facts.mark("03-13"));
            ledger.tick(Instant.parse("2026-03-16T09:31:00Z"));

            // then
            assertThat(ledger.read(EventStreams.REMINDERS, Reminder.class))
                    .extracting(Reminder::getKind)
                    .containsExactly(ReminderKind.SOFT_REMINDER);
        }
    }
}
