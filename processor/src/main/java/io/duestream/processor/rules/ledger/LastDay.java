package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest day of what is known of an invoice: its due date, credit notes, cancellation, disputes, respites, steps. Delivery
 * keeps no claim, only the announcement of one.
 */
final class LastDay {
    private LocalDate latest = LocalDate.EPOCH;

    private LastDay() {}

    static LocalDate of(Invoice invoice) {
        LastDay last = new LastDay();
        if (invoice.isKnown()) {
            last.add(invoice.dueDate());
        } else {
            invoice.terms().forEach(terms -> last.add(terms.dueDate()));
            last.add(invoice.delivery().deliveredOn());
            last.add(invoice.delivery().failedOn());
        }
        last.add(invoice.cancelledOn());
        invoice.credits().forEach(credit -> last.add(credit.date()));
        invoice.respites().forEach(respite -> last.add(respite.until()));
        invoice.disputes().forEach(last::add);
        invoice.steps().forEach(step -> last.add(step.day()));
        return last.latest;
    }

    private void add(Dispute dispute) {
        add(dispute.opened());
        add(dispute.settled());
    }

    private void add(@Nullable LocalDate day) {
        if (day != null && day.isAfter(latest)) {
            latest = day;
        }
    }
}
