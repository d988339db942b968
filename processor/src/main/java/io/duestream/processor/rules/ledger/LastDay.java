package io.duestream.processor.rules.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
            last.add(invoice.terms(), Terms::dueDate);
            last.add(invoice.delivery().deliveredOn());
            last.add(invoice.delivery().failedOn());
        }
        last.add(invoice.cancelledOn());
        last.add(invoice.credits(), Credit::date);
        last.add(invoice.respites(), Respite::until);
        last.add(invoice.disputes(), Dispute::opened);
        last.add(invoice.disputes(), Dispute::settled);
        last.add(invoice.steps(), Step::day);
        return last.latest;
    }

    private <T> void add(List<T> facts, Function<T, @Nullable LocalDate> day) {
        for (int i = 0; i < facts.size(); i++) {
            add(day.apply(facts.get(i)));
        }
    }

    private void add(@Nullable LocalDate day) {
        if (day != null && day.isAfter(latest)) {
            latest = day;
        }
    }
}
