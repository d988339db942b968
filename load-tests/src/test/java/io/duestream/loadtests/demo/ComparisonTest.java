package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.demo.Expected.ExpectedInvoice;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.ReminderKind;
import io.duestream.schemas.events.UnmatchedCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private final Books books = new Books();

    ComparisonTest() {
        books.take(Events.KEY, Events.status(AccountChange.ISSUED, 49_900, AccountState.OPEN, 49_900, 0));
        books.take(Events.KEY, Events.reminder(ReminderKind.REMINDER, 2, 6_000));
        books.take(Events.KEY, Events.reminder(ReminderKind.WITHDRAWAL, 2, 6_000));
        books.take(
                Events.KEY,
                Events.status(AccountChange.PAYMENT_RECEIVED, 50_000, AccountState.PAID, 0, 49_900, 0, 100));
        books.take("ignored", Events.unmatched("2603011707", 100, UnmatchedCause.OVERPAID));
    }

    @Test
    void shouldFindNothingWhenAllIsAsExpected() {
        // when
        Comparison comparison = Comparison.of(expected(invoice("PAID", "499.00", "60.00 withdrawn")), books);

        // then
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.rows())
                .containsExactly(new Comparison.Row("late", 1, 1), new Comparison.Row("money of no invoice", 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, 499.00, 60.00 withdrawn, state must be OPEN",
        "PAID, 498.99, 60.00 withdrawn, paid must be 498.99",
        "PAID, 499.00, 60.00, steps must be [reminder 2026-04-07 60.00]",
        "PAID, 499.00, 59.00 withdrawn, steps must be [reminder 2026-04-07 59.00 withdrawn]"
    })
    void shouldNameTheInvoiceAndWhatDiffers(String state, String paid, String step, String difference) {
        // when
        Comparison comparison = Comparison.of(expected(invoice(state, paid, step)), books);

        // then
        assertThat(comparison.asExpected()).isFalse();
        assertThat(comparison.differences())
                .singleElement()
                .asString()
                .startsWith("invoice 26030117 (a story): " + difference);
        assertThat(comparison.rows().getFirst().ok()).isFalse();
    }

    @Test
    void shouldMissAnInvoiceThatWasNeverSeen() {
        // when
        Comparison comparison = Comparison.of(expected(invoice("PAID", "499.00", "60.00 withdrawn")), new Books());

        // then
        assertThat(comparison.differences()).anySatisfy(text -> assertThat(text)
                .isEqualTo("invoice 26030117 (a story): state must be PAID, is never seen"));
    }

    @Test
    void shouldNameInvoicesAndMoneyThatNobodyExpected() {
        // given
        books.take("nordexempel|1", Events.status(AccountChange.ISSUED, 0, AccountState.OPEN, 0, 0));
        books.take("ignored", Events.unmatched("~payment-1", 700, UnmatchedCause.NO_REFERENCE));

        // when
        List<String> differences = Comparison.of(expected(invoice("PAID", "499.00", "60.00 withdrawn")), books)
                .differences();

        // then
        assertThat(differences).contains("money in review is not expected: 7.00 NO_REFERENCE under no reference");
        assertThat(differences).anySatisfy(text -> assertThat(text).startsWith("the sums must be"));
    }

    @Test
    void shouldFindAnInvoiceTooMany() {
        // when
        Comparison comparison = Comparison.of(expected(), books);

        // then
        assertThat(comparison.differences()).contains("invoice 26030117 is not expected");
    }

    private static ExpectedInvoice invoice(String state, String paid, String step) {
        return new ExpectedInvoice(
                "26030117",
                "2603011707",
                "late",
                "a story",
                state,
                Amount.of(new BigDecimal(paid)),
                null,
                null,
                List.of("reminder 2026-04-07 " + step),
                new TreeMap<>(Map.of("OVERPAID", new Amount(100))));
    }

    private Expected expected(ExpectedInvoice... invoices) {
        return new Expected(
                "nordexempel", "SEK", LocalDate.of(2026, 4, 24), "2603011707", sums(), List.of(invoices), List.of());
    }

    private static Totals sums() {
        Amount whole = new Amount(49_900);
        Amount fee = new Amount(6_000);
        return new Totals(
                1,
                whole,
                Amount.ZERO,
                1,
                new Amount(50_000),
                whole,
                new Amount(100),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO,
                0,
                1,
                1,
                fee,
                fee,
                0,
                0);
    }
}
