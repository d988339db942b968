package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Expectation.Image;
import io.duestream.loadtests.plan.Expectation.Placed;
import io.duestream.loadtests.plan.Expectation.Rest;
import io.duestream.loadtests.plan.Expectation.Step;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.UnmatchedCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is true of a claim so far. The story says it; nothing is worked out here but sums. */
final class Truth {
    /** An invoice that is known: what is owed of it when nothing is paid, and until when. */
    static final class Bill {
        final String id;
        long owed;
        LocalDate due;

        Bill(String id, long owed, LocalDate due) {
            this.id = id;
            this.owed = owed;
            this.due = due;
        }
    }

    final List<Bill> bills = new ArrayList<>(2);
    final List<Money> money = new ArrayList<>(Numbers.MONEY);

    /** Steps that stand, in the order taken. */
    final List<Step> steps = new ArrayList<>();

    /** Steps that do not stand any more. */
    final List<Step> withdrawn = new ArrayList<>();

    /** Steps that a fact of their own scene excuses: taken and withdrawn, or never taken. */
    final List<Step> possible = new ArrayList<>();

    /** How often steps were withdrawn or reinstated. */
    int turns;

    /** Why nothing is owed, where that is not because it was paid. */
    @Nullable
    AccountState closed;

    /** Whether money of this cause waits still. */
    private final Predicate<Money> waits;

    Truth(Predicate<Money> waits) {
        this.waits = waits;
    }

    List<Placed> placed() {
        List<Placed> placed = new ArrayList<>();
        for (Money item : money) {
            for (int bill = 0; bill < bills.size(); bill++) {
                long fees = bill == 0 ? item.fees : 0;
                if (item.principal[bill] + fees > 0) {
                    placed.add(new Placed(item.id, bills.get(bill).id, item.principal[bill], fees));
                }
            }
        }
        return placed;
    }

    List<Rest> rests(boolean stray) {
        return money.stream()
                .filter(item -> item.stray == stray && item.rest > 0 && !waits.test(item))
                .map(item -> new Rest(item.id, item.rest, item.currency, cause(item)))
                .toList();
    }

    /** What waits in vain is known by what it is. */
    private static UnmatchedCause cause(Money item) {
        if (item.cause != null) {
            return item.cause;
        }
        return item.left ? UnmatchedCause.RETURN_WITHOUT_PAYMENT : UnmatchedCause.UNKNOWN_REFERENCE;
    }

    /** The image of the account of the invoice. */
    Image image() {
        long paid = money.stream().mapToLong(Money::placed).sum();
        long principalOpen = 0;
        int openInvoices = 0;
        LocalDate due = null;
        for (int bill = 0; bill < bills.size(); bill++) {
            long principal = principalOpen(bill);
            boolean open = principal > 0 || (bill == 0 && feesOpen() > 0);
            principalOpen += principal;
            openInvoices += open ? 1 : 0;
            due = open && due == null ? bills.get(bill).due : due;
        }
        return new Image(
                state(openInvoices > 0),
                Claim.CURRENCY,
                principalOpen,
                feesOpen(),
                paid,
                unplaced(false),
                openInvoices,
                due);
    }

    /** The image of the account of the money that went astray. */
    Image strayImage() {
        return new Image(AccountState.WAITING, Claim.CURRENCY, 0, 0, 0, unplaced(true), 0, null);
    }

    private AccountState state(boolean open) {
        if (bills.isEmpty()) {
            return AccountState.WAITING;
        }
        if (open) {
            return AccountState.OPEN;
        }
        return closed == null ? AccountState.PAID : closed;
    }

    /** Of the first or second invoice, from 0. */
    long principalOpen(int bill) {
        return bills.get(bill).owed
                - money.stream().mapToLong(item -> item.principal[bill]).sum();
    }

    long feesOpen() {
        return steps.stream().mapToLong(Step::fee).sum()
                - money.stream().mapToLong(item -> item.fees).sum();
    }

    /** In the account's currency. */
    private long unplaced(boolean stray) {
        return money.stream()
                .filter(item -> item.stray == stray && item.currency.equals(Claim.CURRENCY))
                .mapToLong(item -> item.left ? -item.rest : item.rest)
                .sum();
    }
}
