package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The policy's retention is 120 calendar days: 16 March leaves on 14 July. History is summarised after 30 days. */
class LeavingTest {
    private static final String KEY = "acme|55512345678";

    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private void givenPaidInvoice() {
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49900, "03-10"));
    }

    @Test
    void shouldLeaveWithATombstoneAfterTheRetention() {
        // given
        givenPaidInvoice();

        // when
        ledger.days("07-01", "07-13");

        // then
        assertThat(ledger.driver.state(KEY)).isNotNull();

        // when
        ledger.quiet().days("07-14", "07-16");

        // then
        assertThat(ledger.driver.state(KEY)).isNull();
        TestRecord<byte[], byte[]> last =
                ledger.driver.records(EventStreams.INVOICE_STATUS).getLast();
        assertThat(last.value()).isNull();
        assertThat(new String(last.key(), StandardCharsets.UTF_8)).isEqualTo(KEY);
    }

    @Test
    void shouldNotBeKeptByDelivery() {
        // given
        givenPaidInvoice();
        ledger.send(facts.delivered("i1", "m1", "05-01"), facts.deliveryFailed("i1", "m2", "06-01"));

        // when
        ledger.days("07-14", "07-16");

        // then
        assertThat(ledger.driver.state(KEY)).isNull();
    }

    @Test
    void shouldKeepWhatIsKnownOfDeliveryBeforeTheInvoiceComes() {
        // given
        ledger.send(facts.delivered("i1", "m1", "03-05"), facts.deliveryFailed("i1", "m2", "03-16"));

        // when
        ledger.days("07-01", "07-13");

        // then
        assertThat(ledger.driver.state(KEY)).isNotNull();

        // when
        ledger.days("07-14", "07-16");

        // then
        assertThat(ledger.driver.state(KEY)).isNull();
    }

    @Test
    void shouldSayThatInvoiceAndMoneyHaveRetired() {
        // given
        givenPaidInvoice();
        ledger.days("07-13", "07-13").quiet();

        // when
        ledger.days("07-14", "07-16");

        // then
        assertThat(ledger.statuses()).isNotEmpty().allSatisfy(status -> assertThat(status.getChange())
                .isEqualTo(AccountChange.RETIRED));
    }

    @Test
    void shouldKeepWhatIsOwedForEver() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.paid("p1", 49899, "03-10"));

        // when
        ledger.days("12-01", "12-03");

        // then
        assertThat(ledger.driver.state(KEY)).isNotNull();
    }

    @Test
    void shouldNotBeKeptByFeesAlone() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-13", "03-24");
        ledger.send(facts.paid("p1", 49900, "03-25"));
        assertThat(ledger.latest().getAfter().getFeesOpen()).isEqualTo(6000);

        // when
        ledger.at("07-22T23:00");

        // then
        assertThat(ledger.driver.state(KEY)).isNotNull();

        // when
        ledger.at("07-24T00:30");

        // then
        assertThat(ledger.driver.state(KEY)).isNull();
    }

    @Test
    void shouldCountFromTheLatestDayOfAllFacts() {
        // given
        givenPaidInvoice();
        ledger.send(facts.respite("i1", "r1", "03-20", "04-30"));

        // when
        ledger.at("08-27T12:00");

        // then
        assertThat(ledger.driver.state(KEY)).isNotNull();

        // when
        ledger.at("08-29T12:00");

        // then
        assertThat(ledger.driver.state(KEY)).isNull();
    }

    @Test
    void shouldLetMoneyWithoutInvoiceAndAnnouncedInvoicesLeaveToo() {
        // given
        Facts money = new Facts("acme", "1001");
        Facts announced = new Facts("acme", "1002");
        ledger.send(money.paid("p1", 100, "03-02"), announced.credited("i1", "c1", 100, "03-02"));

        // when
        ledger.at("06-29T12:00").at("07-01T12:00").at("07-01T13:00");

        // then
        assertThat(ledger.driver.state("acme|1001")).isNull();
        assertThat(ledger.driver.state("acme|1002")).isNull();
    }

    @Test
    void shouldSummariseTheHistoryAfterThirtyDays() {
        // given
        givenPaidInvoice();
        ledger.days("04-13", "04-14").quiet();

        // when
        ledger.days("04-15", "04-17");

        // then
        assertThat(ledger.statuses()).extracting(InvoiceStatus::getChange).containsExactly(AccountChange.SUMMARISED);
        byte[] state = Objects.requireNonNull(ledger.driver.state(KEY));
        assertThat(AccountCodec.decode(state).history().summarised()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void shouldNotSummariseWhileSomethingIsOwed() {
        // given
        ledger.send(facts.issued("i1", 49900, "SEK", "01-01", "01-10", "no-feed"), facts.paid("p1", 1, "01-12"));

        // when
        ledger.at("03-02T08:00").at("03-30T10:00").at("06-30T10:00");

        // then
        assertThat(ledger.statuses()).extracting(InvoiceStatus::getChange).doesNotContain(AccountChange.SUMMARISED);
    }

    @Test
    void shouldLetASettledInvoiceLeaveWithItsMoneyWhileAnotherIsOwed() {
        // given
        givenPaidInvoice();
        ledger.send(facts.issued("i2", 30000, "03-02", "04-15"), facts.paid("p2", 10000, "03-20"));
        AccountImage before = ledger.latest().getAfter();
        ledger.quiet();

        // when
        ledger.at("07-16T08:00").at("07-16T08:30");

        // then
        AccountImage after = ledger.latest().getAfter();
        assertThat(after.getState()).isEqualTo(AccountState.OPEN);
        assertThat(after.getPrincipalOpen())
                .isEqualTo(before.getPrincipalOpen())
                .isEqualTo(20000);
        assertThat(after.getPaid()).isEqualTo(10000);
        assertThat(after.getUnplaced()).isZero();
        byte[] state = Objects.requireNonNull(ledger.driver.state(KEY));
        assertThat(AccountCodec.decode(state).invoice("i1")).isNull();
        assertThat(AccountCodec.decode(state).payment("p1")).isNull();
    }

    @Test
    void shouldBeginANewAccountWithWhatComesLater() {
        // given
        givenPaidInvoice();
        ledger.at("07-16T12:00").at("07-16T13:00").quiet();
        assertThat(ledger.driver.state(KEY)).isNull();

        // when
        ledger.send(facts.paid("p2", 49900, "07-16"));

        // then
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.WAITING, "SEK", 0L, 0L, 0L, 49900L, 0, null));
        assertThat(ledger.left()).isEmpty();
    }
}
