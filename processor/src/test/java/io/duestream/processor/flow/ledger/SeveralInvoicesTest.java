package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Unmatched;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SeveralInvoicesTest {
    private final Facts facts = new Facts("acme", "55512345678");

    @AutoClose
    private final Scenario ledger = Scenario.from("03-01T08:00");

    @Test
    void shouldPayTheOldestDueDateFirstWhateverCameFirst() {
        // given
        ledger.send(facts.issued("i1", 10000, "03-01", "04-30"), facts.issued("i2", 10000, "03-01", "03-31"));

        // when
        ledger.send(facts.paid("p1", 15000, "03-10"));

        // then
        assertThat(ledger.placed()).containsExactlyInAnyOrder("p1>i2 10000+0", "p1>i1 5000+0");
        assertThat(ledger.latest().getAfter())
                .isEqualTo(new AccountImage(AccountState.OPEN, "SEK", 5000L, 0L, 15000L, 0L, 1, Facts.day("04-30")));
    }

    @Test
    void shouldPayTheLowerIdFirstWhenDueOnTheSameDay() {
        // given
        ledger.send(facts.issued("b", 10000, "03-01", "03-31"), facts.issued("a", 10000, "03-01", "03-31"));

        // when
        ledger.send(facts.paid("p1", 10000, "03-10"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>a 10000+0");
    }

    @Test
    void shouldPayThePrincipalOfAllBeforeTheFeesOfAny() {
        // given
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-10", "03-24");
        ledger.send(facts.issued("i2", 10000, "03-25", "04-30")).quiet();

        // when
        ledger.send(facts.paid("p1", 60000, "03-26"));

        // then
        assertThat(ledger.placed()).containsExactlyInAnyOrder("p1>i1 49900+100", "p1>i2 10000+0");
        assertThat(ledger.latest().getAfter().getFeesOpen()).isEqualTo(5900);

        // when
        ledger.send(facts.paid("p2", 6000, "03-27"));

        // then
        assertThat(ledger.placed()).containsExactly("p2>i1 0+5900");
        assertThat(ledger.left()).containsExactly("p2 100 OVERPAID");
    }

    @Test
    void shouldMoveMoneyWhenAnOlderInvoiceComes() {
        // given
        ledger.send(facts.issued("i1", 10000, "03-01", "03-31"), facts.paid("p1", 10000, "03-10"))
                .quiet();

        // when
        ledger.send(facts.issued("i0", 10000, "02-01", "02-28"));

        // then
        assertThat(ledger.placed()).containsExactlyInAnyOrder("p1>i0 10000+0", "p1>i1 0+0");
    }

    @Test
    void shouldKeepTheLadderOfEachInvoiceApart() {
        // given
        ledger.send(facts.issued("i1", 10000, "03-01", "03-16"), facts.issued("i2", 20000, "03-01", "03-17"));

        // when
        ledger.days("03-13", "03-17");

        // then
        assertThat(ledger.reminders())
                .extracting(letter -> letter.getInvoiceId() + " " + letter.getPrincipalOpen())
                .containsExactly("i1 10000", "i2 20000");
    }

    @Test
    void shouldSpareACancelledInvoiceAndSayWhyOnlyIfAllAreCancelled() {
        // given
        ledger.send(facts.issued("i1", 10000, "03-01", "03-16"), facts.issued("i2", 20000, "03-01", "03-31"));

        // when
        ledger.send(facts.cancelled("i1", "03-02"), facts.paid("p1", 25000, "03-10"));

        // then
        assertThat(ledger.placed()).containsExactly("p1>i2 20000+0");
        assertThat(ledger.left()).containsExactly("p1 5000 OVERPAID");
        assertThat(ledger.latest().getAfter().getState()).isEqualTo(AccountState.PAID);
    }

    /** LEDGER.md: everything is a function of the set of facts. The latest record of each match and rest holds. */
    @Test
    void shouldEndInTheSameBalancesInWhateverOrderFactsCome() {
        List<SpecificRecord> events = List.of(
                facts.issued("i1", 10000, "03-01", "03-31"),
                facts.issued("i2", 20000, "03-02", "03-31"),
                facts.issued("i3", 30000, "03-03", "04-10"),
                facts.amended("i3", 2, 25000, "03-20"),
                facts.credited("i2", "c1", 5000, "03-04"),
                facts.cancelled("i1", "03-05"),
                facts.paid("p1", 10000, "03-05"),
                facts.paid("p2", 10000, "03-06"),
                facts.paid("p3", 30000, "03-06"),
                facts.paid("p4", 700, "EUR", "03-06", "03-06"),
                facts.returned("r1", null, 10000, "03-08"),
                facts.returned("r2", "p3", 4000, "03-09"));
        Ending expected = ending(events);
        assertThat(expected.after().getPrincipalOpen()).isEqualTo(25000 + 15000 - 36000);
        for (int seed = 0; seed < 25; seed++) {
            List<SpecificRecord> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ending(shuffled)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private record Ending(AccountImage after, Map<String, String> placed, Map<String, Long> left) {}

    private static Ending ending(List<SpecificRecord> events) {
        try (Scenario scenario = Scenario.from("03-10T08:00")) {
            scenario.send(events.toArray(SpecificRecord[]::new));
            Map<String, String> placed = new HashMap<>();
            for (Match match : scenario.matches()) {
                placed.put(match.getPaymentId() + match.getInvoiceId(), match.getPrincipal() + "+" + match.getFees());
            }
            placed.values().removeIf("0+0"::equals);
            Map<String, Long> left = new HashMap<>();
            for (Unmatched rest : scenario.unmatched()) {
                left.put(rest.getPaymentId(), rest.getAmount());
            }
            left.values().removeIf(amount -> amount == 0);
            return new Ending(scenario.latest().getAfter(), placed, left);
        }
    }
}
