package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.PaymentEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final long SEED = Long.getLong("seed", 11L);

    @Test
    void shouldBeTheSameForTheSameSeedAndAnotherForAnother() throws Exception {
        // given
        Workload smoke = Workload.load("smoke").withInvoices(400);

        // when
        List<PlannedEvent> one = events(Plan.of(smoke, SEED));
        List<PlannedEvent> again = events(Plan.of(smoke, SEED));
        List<PlannedEvent> other = events(Plan.of(smoke, SEED + 1));

        // then
        assertThat(one).isEqualTo(again);
        assertThat(one.stream().map(PlannedEvent::key))
                .doesNotContainAnyElementsOf(other.stream()
                        .filter(event -> !event.everyPartition())
                        .map(PlannedEvent::key)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"3000, 50", "1, 0", "7, 3", "350, 0", "1234, 10000"})
    void shouldNumberEachEventByThePlaceWhereItIsPublishedFirst(long invoices, int disorder) throws Exception {
        Plan plan = Plan.of(with(Workload.load("smoke").withInvoices(invoices), disorder), SEED);
        Map<Long, SpecificRecord> known = new HashMap<>();
        long place = 0;
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            // when
            List<PlannedEvent> events = events(plan, leg);

            // then
            assertThat(plan.firstNumber(leg)).as("seed %d", SEED).isEqualTo(place);
            assertThat(events).as("seed %d, leg %d", SEED, leg).hasSize((int) plan.count(leg));
            for (PlannedEvent event : events) {
                assertThat(plan.numberOf(eventId(event))).isEqualTo(event.number());
                assertThat(plan.legOf(event.number())).isEqualTo(leg);
                if (event.again()) {
                    assertThat(event.event()).isEqualTo(known.get(event.number()));
                } else {
                    assertThat(event.number()).isEqualTo(place);
                    known.put(event.number(), event.event());
                }
                place++;
            }
        }
    }

    @Test
    void shouldKnowTheEventsOfAnotherRunForWhatTheyAre() throws Exception {
        Workload smoke = Workload.load("smoke").withInvoices(10);
        Plan other = Plan.of(smoke, SEED + 1);
        assertThat(Plan.of(smoke, SEED).numberOf(eventId(events(other).getFirst())))
                .isEqualTo(-1);
        assertThat(Plan.of(smoke, SEED).numberOf("something else")).isEqualTo(-1);
    }

    @Test
    void shouldGiveEachFateItsShareToTheInvoice() throws Exception {
        // given
        Workload smoke = Workload.load("smoke");
        Plan plan = Plan.of(smoke, SEED);
        long weights =
                smoke.fates().values().stream().mapToLong(Integer::longValue).sum();

        // when
        Map<Fate, Long> counts = new EnumMap<>(Fate.class);
        for (long invoice = 0; invoice < smoke.invoices(); invoice++) {
            counts.merge(plan.of(invoice).fate(), 1L, Long::sum);
        }

        // then
        smoke.fates().forEach((fate, weight) -> {
            long exact = smoke.invoices() * weight / weights;
            assertThat(counts.get(fate)).as("%s, seed %d", fate, SEED).isBetween(exact, exact + 1);
        });
        assertThat(counts.keySet()).as("every fate").containsExactlyInAnyOrder(Fate.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 200})
    void shouldDisplaceNoEventByMoreThanTheDisorder(int disorder) throws Exception {
        // given
        Workload smoke = Workload.load("smoke");
        List<String> ordered = billed(Plan.of(with(smoke, 0), SEED));

        // when
        List<String> displaced = billed(Plan.of(with(smoke, disorder), SEED));

        // then
        int most = 0;
        for (int place = 0; place < ordered.size(); place++) {
            most = Math.max(most, Math.abs(displaced.indexOf(ordered.get(place)) - place));
        }
        assertThat(most).as("seed %d", SEED).isBetween(disorder / 2, disorder);
        assertThat(displaced).hasSameSizeAs(ordered);
    }

    @Test
    void shouldSpreadInvoicesOverCreditorsBySkew() throws Exception {
        // given
        Workload smoke = Workload.load("smoke");

        // when
        Map<String, Integer> even = creditors(skewed(smoke, 4, 0));
        Map<String, Integer> skewed = creditors(skewed(smoke, 4, 1));

        // then: a quarter each, and 12/25, 6/25, 4/25, 3/25
        assertThat(even.values()).allSatisfy(count -> assertThat(count).isBetween(675, 825));
        assertThat(skewed.get("creditor-1")).isBetween(1350, 1530);
        assertThat(skewed.get("creditor-4")).isBetween(290, 430);
    }

    @Test
    void shouldWritePaymentsAsLargeAsRealOnes() throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke"), SEED);

        // when
        List<Integer> sizes = new ArrayList<>();
        for (PlannedEvent event : events(plan, Scene.PAYMENT_DAY.place())) {
            if (event.event() instanceof PaymentEvent payment) {
                sizes.add(payment.toByteBuffer().remaining());
            }
        }

        // then
        assertThat(sizes).allSatisfy(size -> assertThat(size).isBetween(180, 320));
    }

    private static Map<String, Integer> creditors(Workload workload) {
        Plan plan = Plan.of(workload, SEED);
        Map<String, Integer> counts = new HashMap<>();
        for (long invoice = 0; invoice < workload.invoices(); invoice++) {
            String key = plan.of(invoice).account().key();
            counts.merge(key.substring(0, key.indexOf('|')), 1, Integer::sum);
        }
        return counts;
    }

    /** The references in the order of their first issue, without what comes again. */
    private static List<String> billed(Plan plan) {
        return events(plan, 0).stream()
                .filter(event -> !event.again() && event.stream() == EventStreams.INVOICES)
                .filter(event -> event.event() instanceof InvoiceEvent invoice
                        && invoice.getChange() instanceof InvoiceIssued
                        && invoice.getInvoiceId().endsWith("-1"))
                .map(PlannedEvent::key)
                .toList();
    }

    private static Workload with(Workload w, int disorder) {
        return new Workload(
                w.name(), w.about(), w.invoices(), w.creditors(), w.fates(), w.duplicates(), disorder, w.legs());
    }

    private static Workload skewed(Workload w, int count, double zipf) {
        Workload.Creditors creditors = new Workload.Creditors(count, zipf);
        return new Workload(
                w.name(), w.about(), w.invoices(), creditors, w.fates(), w.duplicates(), w.disorder(), w.legs());
    }

    private static String eventId(PlannedEvent event) {
        return event.event().get(0).toString();
    }

    private static List<PlannedEvent> events(Plan plan) {
        List<PlannedEvent> all = new ArrayList<>();
        for (int leg = 0; leg < plan.legs().size(); leg++) {
            all.addAll(events(plan, leg));
        }
        return all;
    }

    private static List<PlannedEvent> events(Plan plan, int leg) {
        List<PlannedEvent> events = new ArrayList<>();
        plan.events(leg).forEachRemaining(events::add);
        return events;
    }
}
