package io.duestream.loadtests.demo;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Unmatched;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account as the output streams tell of it. */
final class BookedAccount {
    private final String reference;
    private final Map<AccountChange, Amount> sums = new EnumMap<>(AccountChange.class);
    private final Map<AccountChange, Long> counts = new EnumMap<>(AccountChange.class);
    private final Map<String, BookedStep> steps = new LinkedHashMap<>();
    private final Map<String, Unmatched> inReview = new LinkedHashMap<>();
    private @Nullable AccountImage image;
    private @Nullable String invoice;

    BookedAccount(String key) {
        reference = key.substring(key.indexOf('|') + 1);
    }

    void take(InvoiceStatus status) {
        image = status.getAfter();
        if (status.getChange() == AccountChange.ISSUED) {
            invoice = status.getInvoiceId();
        }
        sums.merge(status.getChange(), new Amount(status.getAmount()), Amount::plus);
        counts.merge(status.getChange(), 1L, Long::sum);
    }

    void take(Unmatched money) {
        inReview.put(money.getPaymentId(), money);
    }

    void step(String id, BookedStep step) {
        steps.put(id, step);
    }

    void withdraw(String id, boolean whether) {
        steps.computeIfPresent(id, (same, step) -> step.withdrawn(whether));
    }

    String reference() {
        return reference;
    }

    String name() {
        return invoice == null ? "reference " + reference : "invoice " + invoice;
    }

    Optional<String> invoice() {
        return Optional.ofNullable(invoice);
    }

    Collection<BookedStep> steps() {
        return steps.values();
    }

    Amount sum(AccountChange change) {
        return sums.getOrDefault(change, Amount.ZERO);
    }

    long count(AccountChange change) {
        return counts.getOrDefault(change, 0L);
    }

    String state() {
        return image == null ? "never seen" : image.getState().name();
    }

    Amount paid() {
        return image == null ? Amount.ZERO : new Amount(image.getPaid());
    }

    Amount principalOpen() {
        return image == null ? Amount.ZERO : new Amount(image.getPrincipalOpen());
    }

    Amount feesOpen() {
        return image == null ? Amount.ZERO : new Amount(image.getFeesOpen());
    }

    /** Money that waits or is in review. */
    Amount unplacedSum() {
        return image == null ? Amount.ZERO : new Amount(image.getUnplaced());
    }

    /** Money in review, by cause. */
    NavigableMap<String, Amount> unplaced() {
        NavigableMap<String, Amount> byCause = new TreeMap<>();
        for (Unmatched money : inReview.values()) {
            if (money.getAmount() != 0) {
                byCause.merge(money.getCause().name(), new Amount(money.getAmount()), Amount::plus);
            }
        }
        return byCause;
    }

    Outcome outcome() {
        List<String> taken = steps.values().stream().map(BookedStep::toString).toList();
        return new Outcome(state(), paid(), principalOpen(), feesOpen(), taken, unplaced());
    }
}
