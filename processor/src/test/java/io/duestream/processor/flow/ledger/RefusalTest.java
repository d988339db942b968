package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that are refused whole, and the most extreme ones that are not. */
class RefusalTest {
    private static final Facts FACTS = new Facts("acme", "55512345678");
    private static final long MAX = Long.MAX_VALUE;

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(FACTS.issued("i1", -1, "03-01", "03-16"), "amount"),
                Arguments.of(FACTS.issued("i1", Long.MIN_VALUE, "03-01", "03-16"), "amount"),
                Arguments.of(FACTS.amended("i1", 2, -1, "03-16"), "amount"),
                Arguments.of(FACTS.credited("i1", "c", 0, "03-02"), "amount"),
                Arguments.of(FACTS.credited("i1", "c", -5, "03-02"), "amount"),
                Arguments.of(FACTS.paid("p", 0, "03-02"), "amount"),
                Arguments.of(FACTS.paid("p", -1, "03-02"), "amount"),
                Arguments.of(FACTS.paid("p", Long.MIN_VALUE, "03-02"), "amount"),
                Arguments.of(FACTS.returned("r", null, 0, "03-02"), "amount"),
                Arguments.of(FACTS.returned("r", null, -7, "03-02"), "amount"),
                Arguments.of(FACTS.issued("", 1, "03-01", "03-16"), "id"),
                Arguments.of(FACTS.issued("i".repeat(65), 1, "03-01", "03-16"), "id"),
                Arguments.of(FACTS.credited("i1", "", 1, "03-02"), "id"),
                Arguments.of(FACTS.disputed("i1", "", "03-02"), "id"),
                Arguments.of(FACTS.respite("i1", "", "03-02", "03-03"), "id"),
                Arguments.of(FACTS.paid("", 1, "03-02"), "id"),
                Arguments.of(FACTS.returned("", null, 1, "03-02"), "id"),
                Arguments.of(FACTS.issued("i1", 1, "sek", "03-01", "03-16", null), "currency"),
                Arguments.of(FACTS.issued("i1", 1, "SEKK", "03-01", "03-16", null), "currency"),
                Arguments.of(FACTS.issued("i1", 1, "", "03-01", "03-16", null), "currency"),
                Arguments.of(FACTS.paid("p", 1, "S3K", "03-02", "03-02"), "currency"),
                Arguments.of(FACTS.issued("i1", 1, "03-02", "03-01"), "due date"),
                Arguments.of(FACTS.respite("i1", "r", "03-02", "03-01"), "respite"),
                Arguments.of(FACTS.delivered("", "m1", "03-02"), "id"),
                Arguments.of(FACTS.delivered("i1", "", "03-02"), "id"),
                Arguments.of(FACTS.deliveryFailed("", "m1", "03-02"), "id"),
                Arguments.of(FACTS.deliveryFailed("i1", " ", "03-02"), "id"),
                Arguments.of(FACTS.delivered("i1", "m".repeat(65), "03-02"), "id"),
                Arguments.of(lastCentury(), "date"),
                Arguments.of(FACTS.outcome("i1", "m1", DeliveryResult.UNKNOWN, "03-02"), "DELIVERED"));
    }

    private static OutcomeEvent lastCentury() {
        return OutcomeEvent.newBuilder(FACTS.delivered("i1", "m1", "03-02"))
                .setDate(LocalDate.parse("1999-12-31"))
                .build();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldRefuseWholeWithTheReason(SpecificRecord fact, String word) {
        // when
        ledger.send(fact);

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.driver.state("acme|55512345678")).isNull();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getProblem()).isEqualTo(Problem.REFUSED);
            assertThat(letter.getReason()).containsIgnoringCase(word);
            assertThat(letter.getStage()).isEqualTo("ledger");
        });
    }

    @Test
    void shouldRefuseAnInvoiceInAnotherCurrencyThanTheAccounts() {
        // given
        ledger.send(FACTS.issued("i1", 100, "03-01", "03-16")).quiet();

        // when
        ledger.send(FACTS.issued("i2", 100, "EUR", "03-01", "03-16", null));

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.getReason())
                .contains("currency"));
    }

    static Stream<Arguments> sums() {
        return Stream.of(
                Arguments.of(FACTS.issued("i1", MAX, "03-01", "03-16"), FACTS.issued("i2", 1, "03-01", "03-16")),
                Arguments.of(FACTS.paid("p1", MAX, "03-02"), FACTS.paid("p2", 1, "03-02")),
                Arguments.of(FACTS.returned("r1", null, MAX, "03-02"), FACTS.returned("r2", null, 1, "03-02")));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void shouldRefuseWhatWouldLeaveTheRangeOfLong(SpecificRecord first, SpecificRecord second) {
        // given
        ledger.send(first);
        assertThat(ledger.deadLetters()).isEmpty();
        ledger.quiet();

        // when
        ledger.send(second);

        // then
        assertThat(ledger.statuses()).isEmpty();
        assertThat(ledger.deadLetters()).singleElement().satisfies(letter -> assertThat(letter.getReason())
                .contains("range"));
    }

    @Test
    void shouldNotAddUpAmountsOfDifferentCurrencies() {
        // when
        ledger.send(FACTS.paid("p1", MAX, "03-02"), FACTS.paid("p2", MAX, "EUR", "03-02", "03-02"));

        // then
        assertThat(ledger.statuses()).hasSize(2);
        assertThat(ledger.deadLetters()).isEmpty();
    }

    @Test
    void shouldTakeTheGreatestAmountThereIsAndClimbTheLadderWithIt() {
        // given
        ledger.send(FACTS.issued("i1", MAX, "03-01", "03-16"));

        // when
        ledger.days("03-13", "04-24");

        // then
        assertThat(ledger.letters()).hasSize(4);

        // when
        ledger.send(FACTS.paid("p1", MAX, "04-24"));

        // then
        assertThat(ledger.latest().getAfter().getPrincipalOpen()).isZero();
        assertThat(ledger.deadLetters()).isEmpty();
    }

    @Test
    void shouldOweNothingWhenCreditNotesTogetherLeaveTheRangeOfLong() {
        // when
        ledger.send(FACTS.credited("i1", "c1", MAX, "03-02"), FACTS.credited("i1", "c2", MAX, "03-02"));
        ledger.send(FACTS.issued("i1", 100, "03-01", "03-16"));

        // then
        assertThat(ledger.latest().getAfter().getPrincipalOpen()).isZero();
    }

    @Test
    void shouldTakeAnInvoiceOfZeroAsPaid() {
        // when
        ledger.send(FACTS.issued("i1", 0, "03-01", "03-16"));

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    @Test
    void shouldTakeIdsOfSixtyFourCharacters() {
        // when
        ledger.send(FACTS.issued("i".repeat(64), 100, "03-01", "03-16"), FACTS.paid("p".repeat(64), 100, "03-02"));

        // then
        assertThat(ledger.deadLetters()).isEmpty();
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    @Test
    void shouldGoOnWithTheNextFactAfterARefusal() {
        // when
        for (SpecificRecord fact : List.of(
                FACTS.issued("i1", -1, "03-01", "03-16"),
                FACTS.issued("i1", 100, "03-01", "03-16"),
                FACTS.paid("p1", 0, "03-02"),
                FACTS.paid("p1", 100, "03-02"))) {
            ledger.send(fact);
        }

        // then
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }
}
