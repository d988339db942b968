package io.duestream.loadtests.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Entry;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Schedule.Tick;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<LocalTime> TICKS = List.of(LocalTime.of(8, 0), LocalTime.of(15, 0));

    private final List<Life> lives = LongStream.range(0, 200)
            .mapToObj(seed -> new LifeGenerator(Trait.all()).life(seed, "acme" + seed % 3))
            .toList();
    private final Schedule punctual = Schedule.of(lives, 7, Punctuality.PUNCTUAL, TICKS, 20);

    @Test
    void shouldMakeTheSameStreamFromTheSameSeed() {
        assertThat(Schedule.of(lives, 7, Punctuality.PUNCTUAL, TICKS, 20)).isEqualTo(punctual);
        assertThat(Schedule.of(lives, 8, Punctuality.PUNCTUAL, TICKS, 20)).isNotEqualTo(punctual);
    }

    @Test
    void shouldBringEveryFactOnceAndNeverBeforeItHappened() {
        Map<SpecificRecord, Instant> happened = new HashMap<>();
        lives.stream()
                .flatMap(life -> life.events().stream())
                .forEach(event -> happened.merge(event.fact(), event.happenedAt(), (a, b) -> a.isBefore(b) ? a : b));
        List<Arrival> facts = arrivals(punctual).stream()
                .filter(arrival -> !isMark(arrival.fact()))
                .toList();
        assertThat(facts)
                .hasSize(lives.stream().mapToInt(life -> life.events().size()).sum())
                .allMatch(arrival -> !arrival.at().isBefore(happened.get(arrival.fact())));
        assertThat(punctual.entries()).isSortedAccordingTo(Comparator.comparing(Entry::at));
    }

    @Test
    void shouldTickEveryDayAtTheGivenTimes() {
        List<Instant> ticks = punctual.entries().stream()
                .filter(Tick.class::isInstance)
                .map(Entry::at)
                .toList();
        assertThat(ticks.getFirst().atZone(Dice.SWEDEN).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(ticks.get(1).atZone(Dice.SWEDEN).toLocalTime()).isEqualTo(LocalTime.of(15, 0));
        assertThat(ticks).doesNotHaveDuplicates().hasSizeGreaterThan(2 * 150);
    }

    @Test
    void shouldMarkADayBehindItsPaymentsUnlessTheyAreLate() {
        assertThat(late(punctual)).isZero();
        assertThat(late(Schedule.of(lives, 7, Punctuality.SOME_LATE, TICKS, 20)))
                .isPositive();
    }

    @Test
    void shouldMarkEveryBankDayOfEveryAccountOfEveryCreditor() {
        List<PaymentEvent> marks = arrivals(punctual).stream()
                .map(Arrival::fact)
                .filter(ScheduleTest::isMark)
                .map(PaymentEvent.class::cast)
                .filter(mark ->
                        ((FeedMark) mark.getChange()).getCompleteThrough().equals(LocalDate.of(2026, 4, 2)))
                .toList();
        assertThat(marks)
                .extracting(PaymentEvent::getReference)
                .containsOnly("#SE01", "#SE02")
                .hasSize(6);
        assertThat(marks).extracting(PaymentEvent::getCreditor).containsOnly("acme0", "acme1", "acme2");
    }

    /** How many payments stand first behind the mark of their booking day. */
    private static long late(Schedule schedule) {
        Set<String> known = new HashSet<>();
        Set<String> marked = new HashSet<>();
        long late = 0;
        for (Arrival arrival : arrivals(schedule)) {
            if (arrival.fact() instanceof PaymentEvent event) {
                if (event.getChange() instanceof FeedMark mark) {
                    marked.add(event.getCreditor() + mark.getCompleteThrough());
                } else if (event.getChange() instanceof PaymentReceived received
                        && known.add(received.getPaymentId())
                        && marked.contains(event.getCreditor() + received.getBookingDate())) {
                    late++;
                }
            }
        }
        return late;
    }

    private static boolean isMark(SpecificRecord fact) {
        return fact instanceof PaymentEvent event && event.getChange() instanceof FeedMark;
    }

    private static List<Arrival> arrivals(Schedule schedule) {
        return schedule.entries().stream()
                .filter(Arrival.class::isInstance)
                .map(Arrival.class::cast)
                .toList();
    }
}
