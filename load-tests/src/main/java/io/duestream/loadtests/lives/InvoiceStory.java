package io.duestream.loadtests.lives;

import io.duestream.schemas.events.DeliveryResult;
import java.time.LocalDate;

/** What the issuer does with one invoice. */
record InvoiceStory(Story story, String id, long amount, LocalDate issue, LocalDate due) {
    /** Tells it; {@code changes} lets the amount change. */
    void tell(boolean changes) {
        story.issuer(issue, events -> events.issued(id, amount, issue, due));
        if (changes && dice().percent(15, Trait.AMENDMENTS)) {
            amend();
        }
        if (dice().percent(20, Trait.CREDITS)) {
            credit();
        }
        if (dice().percent(8, Trait.CANCELLATIONS)) {
            LocalDate day = day(0, 60);
            story.issuer(day, events -> events.cancelled(id, day));
        }
        if (dice().percent(10, Trait.DISPUTES)) {
            dispute();
        }
        if (dice().percent(10, Trait.RESPITES)) {
            LocalDate from = day(5, 60);
            LocalDate until = from.plusDays(dice().between(0, 20));
            story.issuer(from, events -> events.respite(id, "r-" + id, from, until));
        }
        if (dice().percent(40, Trait.OUTCOMES)) {
            messages();
        }
        if (dice().percent(3, Trait.CONFLICTS)) {
            story.issuer(day(0, 30), events -> events.issued(id, amount - 1, issue, due));
        }
    }

    private void amend() {
        LocalDate one = day(1, 40);
        LocalDate other = day(1, 40);
        story.issuer(one, events -> events.amended(id, 2, dice().between(0, amount), due.plusDays(7)));
        if (dice().percent(40)) {
            LocalDate moved = due.plusDays(dice().between(0, 20));
            story.issuer(other, events -> events.amended(id, 3, amount + dice().between(0, 500), moved));
        }
    }

    private void credit() {
        LocalDate day = day(0, 60);
        if (amount == 1 || dice().percent(40)) {
            story.issuer(day, events -> events.credited(id, "c1-" + id, Math.max(amount, 1), day));
            return;
        }
        long part = dice().between(1, amount - 1);
        story.issuer(day, events -> events.credited(id, "c1-" + id, part, day));
        if (dice().percent(30)) {
            LocalDate later = day.plusDays(dice().between(0, 20));
            story.issuer(later, events -> events.credited(id, "c2-" + id, amount - part, later));
        }
        if (part > 1 && dice().percent(5, Trait.CONFLICTS)) {
            story.issuer(day, events -> events.credited(id, "c1-" + id, part - 1, day));
        }
    }

    private void dispute() {
        LocalDate opened = day(1, 50);
        story.issuer(opened, events -> events.disputeOpened(id, "d-" + id, opened));
        if (dice().percent(80)) {
            LocalDate settled = opened.plusDays(dice().between(0, 30));
            story.issuer(settled, events -> events.disputeSettled(id, "d-" + id, settled));
        }
    }

    private void messages() {
        for (int number = dice().between(1, 3); number > 0; number--) {
            String message = "m" + number + "-" + id;
            LocalDate day = day(0, 60);
            boolean arrives = dice().percent(70);
            if (arrives) {
                story.channel(day, events -> events.outcome(id, message, DeliveryResult.DELIVERED, day));
            }
            if (!arrives || dice().percent(10)) {
                LocalDate later = day.plusDays(dice().between(0, 5));
                story.channel(later, events -> events.outcome(id, message, DeliveryResult.FAILED, later));
            }
        }
    }

    private LocalDate day(int least, int most) {
        return issue.plusDays(dice().between(least, most));
    }

    private Dice dice() {
        return story.dice();
    }
}
