package io.duestream.peers;

import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One account as {@code CORE.md} has it, told facts in the order in which a peer took them; says what must come of each. */
final class Model {
    private final Map<String, PaymentReceived> payments = new LinkedHashMap<>();
    private @Nullable InvoiceEvent invoice;
    private @Nullable LocalDate deliveredOn;
    private @Nullable LocalDate failedOn;
    private boolean reminded;
    private long version;

    /** What a fact must bring: nothing where it changes nothing. */
    record Expected(InvoiceStatus.Builder status, List<Match.Builder> matches) {}

    @Nullable
    Expected take(SpecificRecord fact) {
        Map<String, Long> before = placed();
        InvoiceStatus.Builder status =
                switch (fact) {
                    case InvoiceEvent e -> issued(e);
                    case PaymentEvent e -> received((PaymentReceived) e.getChange());
                    case OutcomeEvent e -> outcome(e);
                    default -> throw new IllegalArgumentException("no fact of the job: " + fact);
                };
        return status == null ? null : expected(status, before);
    }

    /** What passing the due date on a day must bring; null where nothing is open or it was said before. */
    @Nullable
    Expected remind(LocalDate day) {
        if (reminded || open() == 0) {
            return null;
        }
        reminded = true;
        String reason = "due " + terms().getDueDate() + ", " + open() + " open on " + day;
        return expected(
                status(AccountChange.STEP_TAKEN, reason)
                        .setInvoiceId(invoice == null ? null : invoice.getInvoiceId())
                        .setStep(StepKind.SOFT_REMINDER)
                        .setLevel(1)
                        .setDate(day)
                        .setRule("standard/2026-01 se/2013-03-16"),
                placed());
    }

    private InvoiceStatus.@Nullable Builder issued(InvoiceEvent event) {
        if (invoice != null) {
            return null;
        }
        invoice = event;
        InvoiceIssued terms = terms();
        return status(AccountChange.ISSUED, "issued, due " + terms.getDueDate())
                .setInvoiceId(event.getInvoiceId())
                .setLink("standard/2026-01")
                .setCustomer(terms.getCustomer())
                .setRevision(event.getVersion())
                .setAmount(terms.getAmount())
                .setCurrency(terms.getCurrency())
                .setDate(terms.getIssueDate())
                .setUntil(terms.getDueDate())
                .setRule("standard/2026-01 se/2013-03-16");
    }

    private InvoiceStatus.@Nullable Builder received(PaymentReceived p) {
        if (payments.putIfAbsent(p.getPaymentId(), p) != null) {
            return null;
        }
        long placed = placed().getOrDefault(p.getPaymentId(), 0L);
        String reason = invoice == null
                ? "waits for its invoice"
                : placed == 0
                        ? "nothing was open any more"
                        : placed < p.getAmount()
                                ? "reference exact; more was paid than was open"
                                : open() > 0 ? "reference exact, part of what is owed" : "reference exact, settled";
        return status(AccountChange.PAYMENT_RECEIVED, reason)
                .setId(p.getPaymentId())
                .setAmount(p.getAmount())
                .setCurrency(p.getCurrency())
                .setDate(p.getOrderedDate())
                .setUntil(p.getBookingDate());
    }

    private InvoiceStatus.@Nullable Builder outcome(OutcomeEvent event) {
        LocalDate day = event.getDate();
        boolean delivered = event.getResult() == DeliveryResult.DELIVERED;
        if (delivered
                ? deliveredOn != null && !day.isBefore(deliveredOn)
                : failedOn != null && !day.isAfter(failedOn)) {
            return null;
        }
        deliveredOn = delivered ? day : deliveredOn;
        failedOn = delivered ? failedOn : day;
        return (delivered
                        ? status(AccountChange.DELIVERED, "a message was delivered")
                        : status(AccountChange.DELIVERY_FAILED, "a message was not delivered"))
                .setInvoiceId(event.getInvoiceId())
                .setDate(day);
    }

    private static InvoiceStatus.Builder status(AccountChange change, String reason) {
        return InvoiceStatus.newBuilder().setChange(change).setReason(reason).setRule("ledger/1");
    }

    private Expected expected(InvoiceStatus.Builder status, Map<String, Long> before) {
        version++;
        List<Match.Builder> matches = new ArrayList<>();
        Map<String, Long> now = placed();
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> matches.add(match(id, 0)));
        now.forEach((id, principal) -> {
            if (!principal.equals(before.get(id))) {
                matches.add(match(id, principal));
            }
        });
        return new Expected(status.setVersion(version).setAfter(image()), matches);
    }

    private Match.Builder match(String paymentId, long principal) {
        PaymentReceived p = Objects.requireNonNull(payments.get(paymentId));
        return Match.newBuilder()
                .setVersion(version)
                .setInvoiceId(invoice == null ? "" : invoice.getInvoiceId())
                .setPaymentId(paymentId)
                .setPrincipal(principal)
                .setFees(0)
                .setCurrency(p.getCurrency())
                .setPaidOn(p.getOrderedDate())
                .setCustomer(terms().getCustomer())
                .setReason(
                        principal == 0
                                ? "taken back: other money or other terms hold"
                                : "reference exact, oldest due date first")
                .setRule("ledger/1");
    }

    /** What stands on the invoice, by payment: earliest order day first, then by id. */
    private Map<String, Long> placed() {
        Map<String, Long> placed = new LinkedHashMap<>();
        long left = invoice == null ? 0 : terms().getAmount();
        List<PaymentReceived> order = new ArrayList<>(payments.values());
        order.sort(Comparator.comparing(PaymentReceived::getOrderedDate).thenComparing(PaymentReceived::getPaymentId));
        for (PaymentReceived p : order) {
            if (left > 0) {
                placed.put(p.getPaymentId(), Math.min(left, p.getAmount()));
                left -= Math.min(left, p.getAmount());
            }
        }
        return placed;
    }

    private InvoiceIssued terms() {
        if (invoice == null) {
            throw new IllegalStateException("no invoice");
        }
        return (InvoiceIssued) invoice.getChange();
    }

    /** Minor units. */
    long open() {
        return invoice == null ? 0 : terms().getAmount() - sum(placed().values());
    }

    /** Whether it should have been reminded of by now. */
    boolean lacksReminder(LocalDate today) {
        return open() > 0 && !reminded && terms().getDueDate().isBefore(today);
    }

    private AccountImage image() {
        long money =
                sum(payments.values().stream().map(PaymentReceived::getAmount).toList());
        long paid = sum(placed().values());
        return new AccountImage(
                invoice == null ? AccountState.WAITING : open() > 0 ? AccountState.OPEN : AccountState.PAID,
                invoice == null && payments.isEmpty() ? null : "SEK",
                open(),
                0L,
                paid,
                money - paid,
                open() > 0 ? 1 : 0,
                open() > 0 ? terms().getDueDate() : null);
    }

    private static long sum(Iterable<Long> amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
