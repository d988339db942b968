package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class WorkloadTest {
    static final List<String> NAMES = WorkloadFile.NAMES;

    private static final String RIGHT = """
            name: mine
            about: a test
            invoices: 10
            creditors: { count: 1, zipf: 0 }
            fates:
              PAID_IN_TIME: 1
            duplicates: { percent: 0, most: 1, apart: 1 }
            disorder: 0
            legs:
              - { scene: BILLING, clock: 2026-03-02T08:00, rate: max }
              - { scene: PAYMENT_DAY, clock: 2026-03-25T12:00, rate: 500 }
              - { scene: EVE, clock: 2026-03-30T18:00, rate: 0.5 }
              - { scene: DUE_DAY, clock: 2026-03-31T10:00, rate: max }
            processors: { instances: 2, kills: 3 }
            """;

    @ParameterizedTest
    @FieldSource("NAMES")
    void shouldComeWithWorkloadsThatCanBePlanned(String name) throws Exception {
        // when
        Workload workload = Workload.load(name);

        // then
        assertThat(workload.name()).isEqualTo(name);
        Plan plan = Plan.of(workload.withInvoices(1000), 1);
        assertThat(plan.totals(plan.legs().size() - 1).standingSteps()).isPositive();
    }

    @Test
    void shouldReadAFile(@TempDir Path directory) throws Exception {
        // given
        Path file = Files.writeString(directory.resolve("mine.yaml"), RIGHT);

        // when
        Workload workload = Workload.load(file.toString());

        // then
        assertThat(workload.legs().stream().map(leg -> leg.rate().perSecond()))
                .containsExactly(Double.POSITIVE_INFINITY, 500.0, 0.5, Double.POSITIVE_INFINITY);
        assertThat(workload.withInvoices(7).invoices()).isEqualTo(7);
        assertThat(workload.withRate(Rate.of("2")).legs().stream()
                        .map(leg -> leg.rate().toString()))
                .containsExactly("max", "2.0/s", "2.0/s", "max");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "about: a test; abuot: a test; line 2; abuot",
                "disorder: 0; dis0rder: 0; line 8; dis0rder",
                "name: mine; ''; line ; 'name'",
                "invoices: 10; invoices: ten; line 3; ten",
                "invoices: 10; invoices: 0; line ; 1000000000 invoices, not 0",
                "count: 1, zipf: 0; count: 0, zipf: 0; line 4; 1 creditor or more",
                "PAID_IN_TIME: 1; PAID_NICELY: 1; line 6; PAID_NICELY",
                "PAID_IN_TIME: 1; PAID_IN_TIME: 0; line ; weights of 1 or more",
                "percent: 0; percent: 101; line 7; from 0 to 100, not 101",
                "most: 1, ; '' ; line 7; most",
                "disorder: 0; disorder: -1; line ; 0 or more, not -1",
                "rate: 500; rate: fast; line 11; max, not 'fast'",
                "rate: 500; rate: 0; line 11; above 0",
                "scene: EVE; scene: EVENING; line 12; EVENING",
                "2026-03-30T18:00; 30 March; line 12; 30 March",
                "'- { scene: BILLING'; '- { sea: 1, scene: BILLING'; line 10; sea",
                "'disorder: 0'; 'invoices: 1'; line 8; Duplicate field"
            })
    void shouldRefuseWhatItCannotReadWithTheLine(String right, String wrong, String line, String problem) {
        // given
        String text = RIGHT.replace(right, wrong);
        assertThat(text).isNotEqualTo(RIGHT);

        // then
        assertThatThrownBy(() -> WorkloadFile.read(text, "mine.yaml"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("mine.yaml, " + line)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldNameTheWorkloadsThereAre() {
        assertThatThrownBy(() -> Workload.load("smok"))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("smok", "smoke", "month-end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-31T10:00; 2026-04-01T10:00; EVE must be 2026-03-31, the bank day before 2026-04-01",
                "2026-03-31T10:00; 2026-04-03T10:00; DUE_DAY must be a bank day",
                "2026-03-31T10:00; 2026-03-31T08:59; must not be before 09:00",
                "2026-03-25T12:00; 2026-03-02T12:00; PAYMENT_DAY must lie on a later day",
                "2026-04-07T18:00; 2026-04-02T18:00; WEEK_AFTER is too early: it must be 2026-04-07 or later",
                "2026-04-08T10:00; 2026-04-15T10:00; REMINDER_DAY is too late: it must be 2026-04-14 or earlier",
                "2026-04-20T18:00; 2026-04-17T18:00; AFTER_REMINDER is too early: it must be 2026-04-20 or later",
                "2026-05-05T18:00; 2026-05-04T18:00; LAST_CHANCE is too early: it must be 2026-05-05 or later",
                "2026-05-08T18:00; 2026-06-22T18:00; AFTERMATH is too late: it must be 2026-06-20 or earlier"
            })
    void shouldRefuseDaysOnWhichTheEndWouldNotBeCertain(String right, String wrong, String problem) throws Exception {
        // given
        Workload smoke = Workload.load("smoke");
        List<Leg> legs = smoke.legs().stream()
                .map(leg -> leg.clock().toString().equals(right)
                        ? new Leg(leg.scene(), LocalDateTime.parse(wrong), leg.rate())
                        : leg)
                .toList();

        // then
        assertThatThrownBy(() -> Plan.of(with(smoke, legs), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldRefuseScenesOutOfOrder() throws Exception {
        // given
        Workload smoke = Workload.load("smoke");
        Leg[] legs = smoke.legs().toArray(new Leg[0]);

        // then
        assertThatThrownBy(() -> Plan.of(with(smoke, Arrays.asList(legs).subList(1, legs.length)), 1))
                .hasMessageContaining("leg 1 plays PAYMENT_DAY, but BILLING is next");
        assertThatThrownBy(() -> Plan.of(with(smoke, Arrays.asList(legs).subList(0, 3)), 1))
                .hasMessageContaining("at least up to DUE_DAY; there are 3");
    }

    private static Workload with(Workload w, List<Leg> legs) {
        return new Workload(
                w.name(), w.about(), w.invoices(), w.creditors(), w.fates(), w.duplicates(), w.disorder(), legs);
    }
}
