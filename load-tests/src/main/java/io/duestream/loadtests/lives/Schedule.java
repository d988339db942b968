package io.duestream.loadtests.lives;

import io.duestream.loadtests.oracle.SwedishBankDays;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** One stream of many lives: facts as they arrive, feed marks, and ticks, by business time. */
public record Schedule(List<Entry> entries) {
    /** When the mark of a bank day is written: after all that is punctual. Swedish time. */
    private static final LocalTime REPORT = LocalTime.of(23, 0);

    /** The next thing in the stream. */
    public sealed interface Entry {
        /** Business time. */
        Instant at();
    }

    /** A record arrives: an {@code InvoiceEvent}, an {@code OutcomeEvent}, or a {@code PaymentEvent}, which may be a feed mark. */
    public record Arrival(Instant at, SpecificRecord fact) implements Entry {}

    /** The clock strikes. */
    public record Tick(Instant at) implements Entry {}

    /** How payments come. */
    public enum Punctuality {
        /** All before the mark of their booking day. */
        PUNCTUAL,
        /** About one in seven up to 30 days later, behind marks and steps. */
        SOME_LATE
    }

    /** Copies the entries. */
    public Schedule {
        entries = List.copyOf(entries);
    }

    /**
     * Mixes the lives. No fact arrives before it happened; the issuer's and the channels' come up to two days late.
     *
     * @param ticks times of day of the ticks, Swedish time
     * @param tail days after the last fact for which the clock still strikes
     */
    public static Schedule of(
            Collection<Life> lives, long seed, Punctuality punctuality, Collection<LocalTime> ticks, int tail) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> entries = new ArrayList<>();
        lives.stream()
                .flatMap(life -> life.events().stream())
                .map(event -> new Arrival(arrival(event, random, punctuality), event.fact()))
                .forEach(entries::add);
        Shuffle.shuffle(entries, random);
        List<LocalDate> days = days(entries, tail);
        Set<String> creditors = new TreeSet<>();
        lives.forEach(life -> creditors.add(life.key().substring(0, life.key().indexOf('|'))));
        creditors.forEach(creditor -> days.forEach(day -> marks(creditor, day).forEach(entries::add)));
        days.forEach(day -> ticks.forEach(time -> entries.add(new Tick(moment(day, time)))));
        entries.sort(Comparator.comparing(Entry::at));
        return new Schedule(entries);
    }

    private static Instant arrival(TimedEvent event, SplittableRandom random, Punctuality punctuality) {
        Duration delay =
                switch (event.fact()) {
                    case PaymentEvent payment
                    when punctuality == Punctuality.SOME_LATE && random.nextInt(7) == 0 ->
                        Duration.ofMinutes(random.nextLong(30L * 24 * 60));
                    case PaymentEvent payment -> Duration.ofMinutes(random.nextLong(120));
                    default -> Duration.ofMinutes(random.nextLong(2L * 24 * 60));
                };
        return event.happenedAt().plus(delay);
    }

    private static List<LocalDate> days(List<Entry> entries, int tail) {
        LocalDate first = day(
                entries.stream().map(Entry::at).min(Comparator.naturalOrder()).orElseThrow());
        LocalDate last = day(
                entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElseThrow());
        return first.datesUntil(last.plusDays(tail + 1L)).toList();
    }

    private static Stream<Entry> marks(String creditor, LocalDate day) {
        Instant at = moment(day, REPORT);
        return SwedishBankDays.isBankDay(day)
                ? Events.ACCOUNTS.stream().map(account -> new Arrival(at, Events.mark(creditor, account, day, at)))
                : Stream.empty();
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Dice.SWEDEN).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Dice.SWEDEN);
    }
}
