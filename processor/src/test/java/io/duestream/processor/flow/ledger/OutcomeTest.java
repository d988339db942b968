package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.rules.ledger.Delivery;
import io.duestream.processor.rules.ledger.Invoice;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What channels say of an invoice's messages. */
class OutcomeTest {
    private static final String KEY = "acme|55512345678";

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @Test
    void shouldPublishWhenAMessageIsDelivered() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        AccountImage before = ledger.latest().getAfter();

        // when
        ledger.send(facts.delivered("i1", "m1", "03-02"));

        // then
        InvoiceStatus status = ledger.latest();
        assertThat(status.getChange()).isEqualTo(AccountChange.DELIVERED);
        assertThat(status.getInvoiceId()).isEqualTo("i1");
        assertThat(status.getDate()).isEqualTo(Facts.day("03-02"));
        assertThat(status.getReason()).isEqualTo("a message was delivered");
        assertThat(status.getCausedBy()).isEqualTo("m1-DELIVERED-03-02");
        assertThat(status.getVersion()).isEqualTo(2);
        assertThat(status.getAfter()).isEqualTo(before);
    }

    @Test
    void shouldPublishWhenAMessageFails() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.deliveryFailed("i1", "m1", "03-02"));

        // then
        InvoiceStatus status = ledger.latest();
        assertThat(status.getChange()).isEqualTo(AccountChange.DELIVERY_FAILED);
        assertThat(status.getDate()).isEqualTo(Facts.day("03-02"));
        assertThat(status.getReason()).isEqualTo("a message was not delivered");
        assertThat(delivery("i1")).isEqualTo(delivery(null, "03-02"));
    }

    @Test
    void shouldKeepTheEarliestDeliveryAndTheLatestFailure() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // when
        ledger.send(facts.delivered("i1", "m1", "03-05"), facts.delivered("i1", "m2", "03-03"));
        ledger.send(facts.deliveryFailed("i1", "m3", "03-04"), facts.deliveryFailed("i1", "m4", "03-06"));

        // then
        assertThat(delivery("i1")).isEqualTo(delivery("03-03", "03-06"));
        assertThat(ledger.statuses()).hasSize(5);
    }

    @Test
    void shouldPublishNothingWhenNeitherDayMoves() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        ledger.send(facts.delivered("i1", "m1", "03-03"), facts.deliveryFailed("i1", "m2", "03-06"));
        byte[] state = ledger.driver.state(KEY);
        ledger.quiet();

        // when
        ledger.send(facts.delivered("i1", "m1", "03-03"), facts.delivered("i1", "m3", "03-04"));
        ledger.send(facts.deliveryFailed("i1", "m2", "03-06"), facts.deliveryFailed("i1", "m4", "03-05"));

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).isEmpty();
        assertThat(ledger.driver.state(KEY)).isEqualTo(state);
    }

    @Test
    void shouldWaitForTheInvoiceThatTheMessageWasAbout() {
        // when
        ledger.send(facts.delivered("i1", "m1", "03-02"), facts.deliveryFailed("i1", "m2", "03-03"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.WAITING, null, 0L, 0L, 0L, 0L, 0, null));

        // when
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.OPEN);
        assertThat(delivery("i1")).isEqualTo(delivery("03-02", "03-03"));
    }

    @Test
    void shouldKeepTheDaysOfEachInvoiceApart() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.issued("i2", 100, "03-01", "03-16"));

        // when
        ledger.send(facts.delivered("i1", "m1", "03-02"), facts.delivered("i2", "m2", "03-05"));

        // then
        assertThat(delivery("i1")).isEqualTo(delivery("03-02", null));
        assertThat(delivery("i2")).isEqualTo(delivery("03-05", null));
    }

    /** No step waits for a delivery, and none is withdrawn for a failure. */
    @Test
    void shouldClimbTheSameLadderWhateverBecomesOfMessages() {
        // given
        try (Scenario silent = Scenario.from("03-01T08:00")) {
            silent.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-13", "04-24");
            ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.deliveryFailed("i1", "m1", "03-02"));

            // when
            ledger.days("03-13", "03-24").send(facts.delivered("i1", "m2", "03-24"));
            ledger.days("03-25", "04-24").send(facts.deliveryFailed("i1", "m3", "04-24"));

            // then
            assertThat(ledger.letters()).hasSize(4).isEqualTo(silent.letters());
        }
    }

    @Test
    void shouldSendAnOutcomeUnderAWrongKeyToItsPlace() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).quiet();

        // when
        ledger.driver.pipe(EventStreams.OUTCOMES, "acme|1", facts.delivered("i1", "m1", "03-02"));

        // then
        assertThat(ledger.driver.records(EventStreams.OUTCOMES))
                .singleElement()
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .isEqualTo(KEY);
        assertThat(delivery("i1")).isEqualTo(delivery("03-02", null));
    }

    @Test
    void shouldRefuseAnOutcomeWithoutReference() {
        // when
        ledger.send(new Facts("acme", " ").delivered("i1", "m1", "03-02"));

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.getReason())
                .contains("reference"));
    }

    private Delivery delivery(String invoiceId) {
        byte[] state = Objects.requireNonNull(ledger.driver.state(KEY));
        Invoice invoice = AccountCodec.decode(state).invoice(invoiceId);
        return Objects.requireNonNull(invoice).delivery();
    }

    private static Delivery delivery(@Nullable String delivered, @Nullable String failed) {
        return new Delivery(day(delivered), day(failed));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Facts.day(text);
    }
}
