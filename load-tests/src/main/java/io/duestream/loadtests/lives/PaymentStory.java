package io.duestream.loadtests.lives;

import io.duestream.loadtests.oracle.SwedishBankDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What payers and banks do on one account. */
final class PaymentStory {
    private final Story story;
    private final Dice dice;
    private final String prefix;
    private int payments;

    PaymentStory(Story story, String prefix) {
        this.story = story;
        this.dice = story.dice();
        this.prefix = prefix;
    }

    /** Pays one invoice in one of many ways, or never; {@code huge} amounts leave no room for more. */
    void payInvoice(long amount, LocalDate issue, LocalDate due, boolean huge) {
        LocalDate late = due.plusDays(45);
        switch (dice.between(0, 9)) {
            case 0, 1, 2 -> pay(amount, dice.bankDay(issue, due));
            case 3, 4 -> pay(amount, dice.bankDay(due, late));
            case 5, 6 -> payInParts(amount, issue, late);
            case 7 -> pay(huge ? amount : amount + dice.between(1L, 10_000L), dice.bankDay(issue, late));
            case 8 -> pay(amount, dice.bankDay(issue.minusDays(10), issue));
            default -> {}
        }
        if (!huge && dice.percent(6)) {
            pay(amount, dice.bankDay(issue, late));
        }
        if (dice.percent(4, Trait.WRONG_CURRENCY)) {
            pay(nextId(), dice.between(1L, amount), "EUR", dice.bankDay(issue, late));
        }
        if (!huge && dice.percent(3, Trait.RETURNS)) {
            giveBack(null, dice.between(1L, amount), dice.bankDay(issue, late));
        }
    }

    /** One payment, booked on this day, with what may follow. */
    void pay(String id, long amount, String currency, LocalDate booked) {
        LocalDate value = dice.percent(10) ? SwedishBankDays.lastBefore(booked) : booked;
        @Nullable LocalDate ordered = dice.percent(30) ? booked.minusDays(dice.between(0, 3)) : null;
        story.bank(booked, events -> events.received(id, amount, currency, value, booked, ordered));
        if (amount > 1 && dice.percent(2, Trait.CONFLICTS)) {
            story.bank(booked, events -> events.received(id, amount - 1, currency, value, booked, ordered));
        }
        if (currency.equals("SEK") && dice.percent(12, Trait.RETURNS)) {
            boolean named = dice.percent(60);
            long part = named && dice.percent(30) ? dice.between(1L, amount) : amount;
            giveBack(named ? id : null, part, dice.bankDay(booked, booked.plusDays(20)));
        }
    }

    private void pay(long amount, LocalDate booked) {
        pay(nextId(), amount, "SEK", booked);
    }

    private void payInParts(long amount, LocalDate from, LocalDate until) {
        long open = amount;
        for (int part = dice.between(1, 3); part > 0 && open > 1; part--) {
            long paid = dice.between(1L, open - 1);
            pay(paid, dice.bankDay(from, until));
            open -= paid;
        }
        if (dice.percent(75)) {
            pay(open, dice.bankDay(from, until));
        }
    }

    private void giveBack(@Nullable String paymentId, long amount, LocalDate booked) {
        LocalDate value = dice.percent(20) ? SwedishBankDays.plus(booked, 1) : booked;
        String id = "back-" + nextId();
        story.bank(booked, events -> events.returned(id, paymentId, amount, "SEK", value, booked));
    }

    private String nextId() {
        payments++;
        return "p" + prefix + "-" + payments;
    }
}
