package io.duestream.loadtests.lives;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes lives in Sweden in 2026; the same seed makes the same life. */
public final class LifeGenerator {
    private static final LocalDate START = LocalDate.of(2026, 1, 7);

    private final Set<Trait> traits;

    /** Makes lives in which only these things happen. */
    public LifeGenerator(Set<Trait> traits) {
        this.traits = Set.copyOf(traits);
    }

    /** One account of this creditor; its reference and ids carry the seed, from 0. */
    public Life life(long seed, String creditor) {
        Dice dice = new Dice(new SplittableRandom(seed), traits);
        List<TimedEvent> events = new ArrayList<>();
        String reference = dice.percent(3) ? "~p" + seed : Long.toString(10_000_000L + seed);
        LocalDate first = START.plusDays(dice.between(0, 150));
        Story story = new Story(dice, creditor, reference, events);
        if (reference.startsWith("~") || dice.percent(5)) {
            strayMoney(seed, story, first);
        } else {
            invoices(seed, story, first);
        }
        duplicate(dice, events);
        events.sort(Comparator.comparing(TimedEvent::happenedAt));
        return new Life(seed, creditor + "|" + reference, events);
    }

    private static void strayMoney(long seed, Story story, LocalDate day) {
        long amount = story.dice().between(100L, 1_000_000L);
        LocalDate booked = story.dice().bankDay(day, day.plusDays(5));
        new PaymentStory(story, Long.toString(seed)).pay("p" + seed, amount, "SEK", booked);
    }

    private static void invoices(long seed, Story story, LocalDate first) {
        Dice dice = story.dice();
        PaymentStory money = new PaymentStory(story, Long.toString(seed));
        int invoices = dice.percent(75) ? 1 : dice.between(2, 3);
        boolean huge = invoices == 1 && dice.percent(2, Trait.HUGE_AMOUNTS);
        int days = dice.between(10, 30);
        for (int number = 1; number <= invoices; number++) {
            LocalDate issue = first.plusDays(30L * (number - 1) + dice.between(0, 5));
            long amount = huge ? Long.MAX_VALUE : dice.between(1L, 1_000_000L);
            String id = "i" + seed + "-" + number;
            new InvoiceStory(story, id, amount, issue, issue.plusDays(days)).tell(!huge);
            money.payInvoice(amount, issue, issue.plusDays(days), huge);
        }
    }

    private static void duplicate(Dice dice, List<TimedEvent> events) {
        int share = dice.between(5, 50);
        for (TimedEvent event : List.copyOf(events)) {
            if (dice.percent(share, Trait.DUPLICATES)) {
                Duration later = Duration.ofMinutes(dice.between(0, 10 * 24 * 60));
                events.add(new TimedEvent(event.happenedAt().plus(later), event.fact()));
            }
        }
    }
}
