package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Problem;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same identity with other content: the first stays, the second is published and goes to the dead letters. */
class ConflictTest {
    private static final Facts FACTS = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    private AccountImage image = new AccountImage();
    private long version;

    @BeforeEach
    void givenOneFactOfEachKind() {
        ledger.send(
                FACTS.issued("i1", 49900, "03-01", "03-16"),
                FACTS.amended("i1", 2, 45000, "03-20"),
                FACTS.credited("i1", "c1", 1000, "03-02"),
                FACTS.disputed("i1", "d1", "03-03"),
                FACTS.disputeSettled("i1", "d1", "03-04"),
                FACTS.respite("i1", "r1", "03-05", "03-09"),
                FACTS.paid("p1", 2000, "03-05"),
                FACTS.returned("t1", "p1", 500, "03-06"));
        InvoiceStatus status = ledger.latest();
        image = status.getAfter();
        version = status.getVersion();
        ledger.quiet();
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("issue, other amount", FACTS.issued("i1", 50000, "03-01", "03-16")),
                Arguments.of("issue, other due date", FACTS.issued("i1", 49900, "03-01", "03-17")),
                Arguments.of("issue, other day of issue", FACTS.issued("i1", 49900, "03-02", "03-16")),
                Arguments.of("amendment under the revision of the issue", FACTS.amended("i1", 1, 45000, "03-20")),
                Arguments.of("amendment, other amount", FACTS.amended("i1", 2, 45001, "03-20")),
                Arguments.of("amendment, other due date", FACTS.amended("i1", 2, 45000, "03-21")),
                Arguments.of("credit, other amount", FACTS.credited("i1", "c1", 1001, "03-02")),
                Arguments.of("credit, other day", FACTS.credited("i1", "c1", 1000, "03-03")),
                Arguments.of("dispute, other day", FACTS.disputed("i1", "d1", "03-02")),
                Arguments.of("settlement, other day", FACTS.disputeSettled("i1", "d1", "03-05")),
                Arguments.of("respite, other end", FACTS.respite("i1", "r1", "03-05", "03-10")),
                Arguments.of("payment, other amount", FACTS.paid("p1", 2001, "03-05")),
                Arguments.of("payment, other currency", FACTS.paid("p1", 2000, "NOK", "03-05", "03-05")),
                Arguments.of("payment, other day", FACTS.paid("p1", 2000, "03-06")),
                Arguments.of("return, other amount", FACTS.returned("t1", "p1", 501, "03-06")),
                Arguments.of("return of another payment", FACTS.returned("t1", null, 500, "03-06")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void shouldKeepTheFirstAndPublishTheConflict(String what, SpecificRecord other) {
        // when
        ledger.send(other);

        // then
        InvoiceStatus status = ledger.latest();
        assertThat(status.getChange()).as(what).isEqualTo(AccountChange.CONFLICT);
        assertThat(status.getVersion()).isEqualTo(version + 1);
        assertThat(status.getAfter()).isEqualTo(image);
        EventStreams stream = other instanceof InvoiceEvent ? EventStreams.INVOICES : EventStreams.PAYMENTS;
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getProblem()).isEqualTo(Problem.CONFLICT);
            assertThat(letter.getReason()).isNotBlank();
            assertThat(letter.getTopic()).isEqualTo(stream.topic(EventStreams.DEFAULT_PREFIX));
            assertThat(letter.getRaw().array()).isEqualTo(ledger.driver.bytes(other, stream));
        });
        assertThat(ledger.placed()).isEmpty();
        assertThat(ledger.left()).isEmpty();
    }

    @Test
    void shouldTakeACancellationOfAnotherDayForTheSame() {
        // given
        ledger.send(FACTS.cancelled("i1", "03-07")).quiet();

        // when
        ledger.send(FACTS.cancelled("i1", "03-08"));

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).isEmpty();
    }

    @Test
    void shouldTellTheSameIdUnderAnotherInvoiceApart() {
        // given
        ledger.send(FACTS.issued("i2", 10000, "03-01", "03-16")).quiet();

        // when
        ledger.send(FACTS.credited("i2", "c1", 700, "03-08"), FACTS.disputed("i2", "d1", "03-09"));

        // then
        assertThat(ledger.statuses())
                .extracting(InvoiceStatus::getChange)
                .containsExactly(AccountChange.CREDITED, AccountChange.DISPUTE_OPENED);
        assertThat(ledger.deadLetters()).isEmpty();
    }
}
