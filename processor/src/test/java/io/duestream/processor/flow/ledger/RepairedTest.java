package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.duestream.processor.flow.Outlet;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.Decision;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Ledger;
import io.duestream.processor.rules.ledger.LedgerCommand;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReturned;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What once went wrong in the ledger: each says the sentence of the specification that it broke. */
class RepairedTest {
    private static final int SENDABLE = 1 << 20;

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private InvoiceEvent issued(String eventId, String customer) {
        Instant at = Scenario.instant("03-01T00:00");
        InvoiceIssued change = new InvoiceIssued(49900L, "SEK", Facts.day("03-01"), Facts.day("03-16"), customer, null);
        return new InvoiceEvent(eventId, null, at, at, 1L, "acme", "55512345678", "i1", change);
    }

    /** LEDGER.md, Facts: "payment received | payment id | nothing". */
    @Test
    void shouldTakeADuplicateOfTheGreatestPaymentForNothingNew() {
        // given
        ledger.send(facts.paid("p1", Long.MAX_VALUE, "03-02")).quiet();

        // when
        ledger.send(facts.paid("p1", Long.MAX_VALUE, "03-02"));

        // then
        assertThat(ledger.deadLetters()).isEmpty();
    }

    /** LEDGER.md, Facts: "An invoice's terms (amount, due date) are those of its highest revision": no sum grows. */
    @Test
    void shouldLetAnAmendmentReplaceAGreatAmount() {
        // given
        ledger.send(facts.issued("i1", Long.MAX_VALUE, "03-01", "03-16")).quiet();

        // when
        ledger.send(facts.amended("i1", 2, 100, "03-16"));

        // then
        assertThat(ledger.deadLetters()).isEmpty();
        assertThat(ledger.latest().getAfter().getPrincipalOpen()).isEqualTo(100);
    }

    /** design.md section 4: every record has an eventId derived from key, version and kind; ids are unique. */
    @Test
    void shouldNotUseEventIdsAgainWhenAnAccountComesBack() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"));
        Set<String> before = new HashSet<>(
                ledger.statuses().stream().map(InvoiceStatus::getEventId).toList());
        ledger.at("07-16T12:00").at("07-16T13:00").quiet();
        assertThat(ledger.driver.state("acme|55512345678")).isNull();

        // when
        ledger.send(facts.issued("i2", 10000, "07-16", "07-31"));

        // then
        assertThat(ledger.latest().getEventId()).isNotIn(before);
    }

    /** serde, Frame: newer writers put the schema id in the header {@code __value_schema_id}. */
    @Test
    void shouldKeepTheSchemaIdHeaderWhenARecordIsSentToItsPlace() {
        // given
        byte[] whole = ledger.driver.bytes(facts.issued("i1", 49900, "03-01", "03-16"), EventStreams.INVOICES);
        RecordHeaders headers = new RecordHeaders();
        headers.add("__value_schema_id", Arrays.copyOf(whole, 5));
        byte[] value = Arrays.copyOfRange(whole, 5, whole.length);

        // when
        byte[] key = "acme|1".getBytes(StandardCharsets.UTF_8);
        ledger.driver.pipe(EventStreams.INVOICES, new TestRecord<>(key, value, headers));

        // then
        assertThat(ledger.deadLetters()).isEmpty();
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.OPEN);
    }

    /** LEDGER.md, Returns: "One that names its payment lowers it". */
    @ParameterizedTest
    @ValueSource(strings = {"~p1", "~r1"})
    void shouldTakeBackAPaymentWithoutReferenceWhenItIsReturned(String reference) {
        // given
        PaymentEvent payment = new Facts("acme", "~p1").paid("p1", 49900, "03-02");
        ledger.send(payment);
        assertThat(ledger.left()).containsExactly("p1 49900 NO_REFERENCE");

        // when
        PaymentEvent returned = new Facts("acme", reference).returned("r1", "p1", 49900, "03-05");
        ledger.send(returned);

        // then
        assertThat(ledger.left()).containsExactly("p1 0 PLACED");
    }

    /** design.md section 5: "Every record is size-checked before it is forwarded." */
    @Test
    void shouldNotSendOnMoreThanABrokerTakes() {
        // given
        PaymentEvent payment = new Facts("acme", "~x").paid("p".repeat(450_000), 1, "03-02");

        // when
        ledger.send(payment);

        // then
        assertThat(ledger.driver.records(EventStreams.PAYMENTS))
                .allSatisfy(record ->
                        assertThat(record.key().length + record.value().length).isLessThan(SENDABLE));
        assertThat(ledger.deadLetters()).isNotEmpty();
    }

    /** LEDGER.md, Facts: what is refused goes to dead-letters; what is taken is published. Nothing is taken in silence. */
    @Test
    void shouldNotTakeAnInvoiceInSilenceBecauseItsCustomerNumberIsHuge() {
        // when
        ledger.send(issued("e1", "c".repeat(950_000)));

        // then
        assertThat(ledger.driver.records(EventStreams.INVOICE_STATUS).size()
                        + ledger.driver.records(EventStreams.DEAD_LETTERS).size())
                .isEqualTo(1);
    }

    @Test
    void shouldNotTakeAnInvoiceInSilenceBecauseItsEventIdIsHuge() {
        // when
        ledger.send(issued("e".repeat(950_000), "customer-7"));

        // then
        assertThat(ledger.driver.records(EventStreams.INVOICE_STATUS).size()
                        + ledger.driver.records(EventStreams.DEAD_LETTERS).size())
                .isEqualTo(1);
    }

    /** Refusal.DATES: "... or a date is not within 2000-2199". LEDGER.md, Returns: it waits, then it is reviewed. */
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1969-12-01", "+9999999-01-01", "2300-01-01", "-999999-01-01"})
    void shouldRefuseAReturnBookedOutsideAllReason(LocalDate booked) {
        // given
        PaymentReturned change = new PaymentReturned(
                "r1", null, 100L, "SEK", Facts.day("03-02"), booked, "AM04", null, null, null, null, "api");
        Instant at = Scenario.instant("03-02T00:00");
        PaymentEvent event = new PaymentEvent("e", null, at, at, 1L, "acme", "55512345678", "1", change);

        // when
        assertThatCode(() -> ledger.send(event)).doesNotThrowAnyException();

        // then
        assertThat(ledger.deadLetters()).hasSize(1);
    }

    /** design.md section 1: no step is taken against somebody whose payment may sit in a file that has not been read. */
    @ParameterizedTest
    @ValueSource(strings = {"+5000000-01-01", "9999-12-31", "2030-03-13"})
    void shouldNotBelieveAMarkOfTheFarFuture(LocalDate through) {
        // given
        Instant at = Scenario.instant("03-13T06:00");
        PaymentEvent mark = new PaymentEvent("m", null, at, at, 1L, "acme", "#1", "1", new FeedMark(through, "file"));
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"));
        assertThatCode(() -> ledger.send(mark)).doesNotThrowAnyException();

        // when
        ledger.at("03-16T10:00").at("03-24T10:00");

        // then
        assertThat(ledger.letters()).isEmpty();
    }

    /** LEDGER.md, Leaving: counted from the latest of "the dates of its other facts"; a step taken is a fact. */
    @Test
    void shouldCountTheRetentionFromTheLastStepToo() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-13", "04-23");
        ledger.send(facts.paid("p1", 49900, "03-10"));

        // when
        ledger.at("07-16T12:00").at("07-16T13:00").at("08-20T12:00");

        // then
        assertThat(ledger.driver.state("acme|55512345678")).isNotNull();
    }

    /** design.md section 5: nothing else grows: one reference that many payers use must not outgrow a record. */
    @Test
    void shouldStayWithinWhatABrokerTakesWhenOneReferenceIsPaidVeryOften() {
        // given
        String filler = "p".repeat(56);
        List<Payment> payments = IntStream.range(0, 12_000)
                .mapToObj(i -> new Payment(
                        filler + (10_000_000 + i), 1, "SEK", Facts.day("03-02"), Facts.day("03-02"), null, true, 0))
                .toList();
        Account full = new Account(12_000, List.of(), payments, List.of(), History.NONE);
        Payment last = new Payment(filler + "x", 1, "SEK", Facts.day("03-02"), Facts.day("03-02"), null, false, 0);

        // when
        Decision decision = Ledger.decide(
                new AccountKey("acme", "1001"),
                full,
                new LedgerCommand.BookPayment(last),
                new TestRules(),
                Scenario.instant("03-02T08:00"));

        // then
        if (decision instanceof Decision.Accepted accepted) {
            byte[] state = AccountCodec.encode(accepted.after().account(), null);
            assertThat(state.length).isLessThan(Outlet.MAX_BYTES);
        }
    }
}
