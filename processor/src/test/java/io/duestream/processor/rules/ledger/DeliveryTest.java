package io.duestream.processor.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two days that are kept of all outcomes. */
class DeliveryTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "+03-05,             03-05, -",
                "-03-05,             -,     03-05",
                "+03-05 +03-03,      03-03, -",
                "+03-05 +03-07,      03-05, -",
                "-03-05 -03-03,      -,     03-05",
                "-03-05 -03-07,      -,     03-07",
                "+03-05 -03-05,      03-05, 03-05",
                "-03-01 +03-02,      03-02, 03-01",
                "+03-02 -03-09,      03-02, 03-09",
            })
    void shouldKeepTheEarliestDeliveryAndTheLatestFailure(
            String outcomes, @Nullable String delivered, @Nullable String failed) {
        assertThat(delivery(told(List.of(outcomes.split(" "))))).isEqualTo(new Delivery(day(delivered), day(failed)));
    }

    @ParameterizedTest
    @CsvSource({"+03-05, 0", "+03-06, 0", "+03-04, 1", "-03-09, 0", "-03-08, 0", "-03-10, 1"})
    void shouldSayNothingOfAnOutcomeThatMovesNeitherDay(String outcome, int events) {
        // given
        Account account = told(List.of("+03-05", "-03-09"));

        // when
        Decision decision = Ledger.decide(Ledgers.KEY, account, command(outcome), Ledgers.RULES, Ledgers.AT);

        // then
        assertThat(decision).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> assertThat(accepted.events())
                .hasSize(events));
    }

    @Test
    void shouldEndTheSameInAnyOrderAndAnyNumberOfTimes() {
        for (long seed = 0; seed < 500; seed++) {
            // given
            Random random = new Random(seed);
            List<String> outcomes = new ArrayList<>();
            for (int i = random.nextInt(1, 9); i > 0; i--) {
                outcomes.add((random.nextBoolean() ? "+" : "-") + "03-0" + random.nextInt(1, 10));
            }
            Delivery expected = delivery(told(outcomes));

            // when
            outcomes.addAll(outcomes.subList(0, random.nextInt(outcomes.size())));
            Collections.shuffle(outcomes, random);

            // then
            assertThat(delivery(told(outcomes)))
                    .as("seed %d, %s", seed, outcomes)
                    .isEqualTo(expected);
        }
    }

    private static Account told(List<String> outcomes) {
        Account account = Account.EMPTY;
        for (String outcome : outcomes) {
            account = Ledgers.after(account, command(outcome));
        }
        return account;
    }

    /** {@code +03-05} was delivered on that day, {@code -03-05} was not. */
    private static LedgerCommand command(String outcome) {
        LocalDate day = Ledgers.day(outcome.substring(1));
        return outcome.startsWith("+")
                ? new LedgerCommand.NoteDelivered("i1", "m1", day)
                : new LedgerCommand.NoteDeliveryFailed("i1", "m1", day);
    }

    private static Delivery delivery(Account account) {
        return Objects.requireNonNull(account.invoice("i1")).delivery();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : Ledgers.day(text);
    }
}
