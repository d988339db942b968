package io.duestream.processor.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.flow.ledger.TestRules;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.LedgerEvent.StepTaken;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * LEDGER.md, The ladder: with a feed that covers everything, a step is taken on the day of its rung. Rungs lie 0, 7, 17, 31
 * days after the due day and 0, 5, 10, 14 days after the step before.
 */
class LadderDaysTest {
    @ParameterizedTest(name = "due {0}, ticks from {1}: {2} {3} {4} {5}")
    @CsvSource({
        // due, first tick, and the day of each rung
        "03-16, 03-01, 03-16, 03-23, 04-02, 04-16",
        // a due date without banks moves all rungs
        "03-14, 03-01, 03-16, 03-23, 04-02, 04-16",
        "04-03, 04-01, 04-07, 04-14, 04-24, 05-08",
        // rungs without banks move alone: 7 days after 27 March is Good Friday
        "03-27, 03-20, 03-27, 04-07, 04-17, 05-04",
        "04-24, 04-20, 04-24, 05-04, 05-14, 05-28",
        // late ticks: the gaps count
        "03-16, 03-18, 03-18, 03-23, 04-02, 04-16",
        "03-16, 03-19, 03-19, 03-24, 04-07, 04-21",
        "03-16, 03-30, 03-30, 04-07, 04-17, 05-04",
        "03-16, 06-01, 06-01, 06-08, 06-18, 07-02",
    })
    void shouldTakeEachRungOnItsDay(String due, String from, String soft, String first, String second, String last) {
        // given
        Account account = Ledgers.after(Account.EMPTY, Ledgers.invoice("i1 100 " + due));
        LocalDate day = Ledgers.day(from);
        StringBuilder days = new StringBuilder();

        // when
        for (int i = 0; i < 120; i++, day = day.plusDays(1)) {
            Instant noon = day.atTime(12, 0).atZone(TestRules.SE.zone()).toInstant();
            Tick covered = new Tick(any -> Instant.EPOCH, noon);
            if (Ledger.decide(Ledgers.KEY, account, covered, Ledgers.RULES, noon)
                    instanceof Decision.Accepted accepted) {
                account = accepted.after().account();
                for (LedgerEvent event : accepted.events()) {
                    if (event instanceof StepTaken taken) {
                        days.append(taken.step().level())
                                .append(" on ")
                                .append(taken.step().day())
                                .append('\n');
                    }
                }
            }
        }

        // then
        assertThat(days.toString())
                .isEqualTo("1 on 2026-%s\n2 on 2026-%s\n3 on 2026-%s\n4 on 2026-%s\n"
                        .formatted(soft, first, second, last));
    }
}
