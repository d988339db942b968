package io.duestream.processor.rules.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LEDGER.md, Placing money: payments by (effective day, id) to invoices by (due date, id). */
class PlacementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i1 100 03-16                           | p1 100 03-10                            | p1>i1 100",
                "i1 100 03-16                           | p1 40 03-10; p2 60 03-11                | p1>i1 40; p2>i1 60",
                "i1 100 03-16                           | p2 60 03-10; p1 60 03-10                | p1>i1 60; p2>i1 40",
                "i1 100 03-16                           | p1 60 03-11; p2 60 03-10                | p1>i1 40; p2>i1 60",
                "i1 100 03-17; i2 100 03-16             | p1 100 03-10                            | p1>i2 100",
                "i2 100 03-16; i1 100 03-16             | p1 100 03-10                            | p1>i1 100",
                "i1 100 03-16; i2 100 03-17             | p1 150 03-10                            | p1>i1 100; p1>i2 50",
                "i1 100 03-16; i2 100 03-17; i3 9 03-18 | p1 50 03-10; p2 100 03-11; p3 59 03-12  | p1>i1 50; p2>i1 50; p2>i2 50; p3>i2 50; p3>i3 9",
                "i1 0 03-16; i2 100 03-17               | p1 100 03-10                            | p1>i2 100",
                "i1 100 03-16                           | p1 100 04-30                            | p1>i1 100",
                "i1 9223372036854775807 03-16           | p1 9223372036854775807 03-10            | p1>i1 9223372036854775807",
            })
    void shouldPlaceInOrderWhateverOrderTheFactsCameIn(String invoices, String payments, String placed) {
        // given
        List<LedgerCommand> commands = new ArrayList<>();
        Stream.of(invoices.split(";")).map(Ledgers::invoice).forEach(commands::add);
        Stream.of(payments.split(";")).map(Ledgers::payment).forEach(commands::add);
        for (int seed = 0; seed < 10; seed++) {
            // when
            Collections.shuffle(commands, new Random(seed));
            Account account = Account.EMPTY;
            for (LedgerCommand command : commands) {
                account = Ledgers.after(account, command);
            }

            // then
            AccountView view = AccountView.of(Ledgers.KEY, account, Ledgers.RULES);
            assertThat(view.placed())
                    .as("seed %d", seed)
                    .extracting(
                            part -> part.payment().id() + ">" + part.invoice().id() + " " + part.principal())
                    .containsExactlyInAnyOrder(placed.trim().split("; "));
        }
    }
}
