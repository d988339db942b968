package io.duestream.processor.flow.ledger;

import io.duestream.processor.rules.dunning.StepKind;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.ChangeKind;
import io.duestream.processor.rules.ledger.Credit;
import io.duestream.processor.rules.ledger.Delivery;
import io.duestream.processor.rules.ledger.Dispute;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Invoice;
import io.duestream.processor.rules.ledger.Issue;
import io.duestream.processor.rules.ledger.Payment;
import io.duestream.processor.rules.ledger.Respite;
import io.duestream.processor.rules.ledger.Return;
import io.duestream.processor.rules.ledger.Step;
import io.duestream.processor.rules.ledger.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts with every kind of fact and the edges of their values; the same seed gives the same account. */
final class RandomAccounts {
    private static final List<String> TEXTS = List.of(
            "i1", "INV-2026/17", "00ff", "0123456789abcdef", "ABCDEF0123456789", "åäö €", "x".repeat(64), "a|b");
    private static final List<String> CURRENCIES = List.of("SEK", "NOK", "DKK", "EUR", "USD", "XTS");
    private static final String FINGERPRINT = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private final SplittableRandom random;
    private final boolean delivery;
    private final List<ChangeKind> kinds;

    RandomAccounts(long seed) {
        this(seed, true);
    }

    private RandomAccounts(long seed, boolean delivery) {
        random = new SplittableRandom(seed);
        this.delivery = delivery;
        kinds = delivery
                ? List.of(ChangeKind.values())
                : List.copyOf(EnumSet.range(ChangeKind.ISSUED, ChangeKind.SUMMARISED));
    }

    /** Accounts as version 1 of the stored bytes could hold them: nothing is known of delivery. */
    static RandomAccounts ofVersion1(long seed) {
        return new RandomAccounts(seed, false);
    }

    /** One open invoice, part of it paid, with three history entries. */
    static Account open() {
        LocalDate issued = LocalDate.of(2026, 3, 1);
        Invoice invoice =
                invoice("2026-100017", issued, List.of(new Step(1, StepKind.SOFT_REMINDER, issued.plusDays(15), 0)));
        Instant at = Instant.parse("2026-03-01T08:00:00Z");
        History history = new History(
                List.of(
                        new History.Entry(at, ChangeKind.ISSUED, 49900),
                        new History.Entry(at.plusSeconds(900_000), ChangeKind.PAYMENT_RECEIVED, 20000),
                        new History.Entry(at.plusSeconds(1_300_000), ChangeKind.STEP_TAKEN, 0)),
                0);
        return new Account(3, List.of(invoice), List.of(payment(20000, issued.plusDays(10))), List.of(), history);
    }

    /** One paid invoice whose history has been summarised. */
    static Account settled() {
        LocalDate issued = LocalDate.of(2026, 3, 1);
        Invoice invoice = invoice("2026-100017", issued, List.of());
        return new Account(
                3,
                List.of(invoice),
                List.of(payment(49900, issued.plusDays(10))),
                List.of(),
                new History(List.of(), 3));
    }

    private static Invoice invoice(String id, LocalDate issued, List<Step> steps) {
        Issue issue = new Issue("SEK", issued, "customer-7", "standard/2026-01");
        Terms terms = new Terms(1, 49900, issued.plusDays(15));
        return new Invoice(id, issue, List.of(terms), List.of(), null, List.of(), List.of(), steps, Delivery.NONE);
    }

    private static Payment payment(long amount, LocalDate day) {
        return new Payment(FINGERPRINT, amount, "SEK", day, day, null, false, 0);
    }

    Account account() {
        History history =
                new History(list(() -> new History.Entry(instant(), one(kinds), amount())), random.nextInt(3));
        return new Account(
                random.nextLong(1, Long.MAX_VALUE),
                list(this::invoice),
                list(this::payment),
                list(this::returned),
                history);
    }

    private Invoice invoice() {
        return new Invoice(
                text(),
                maybe(() -> new Issue(one(CURRENCIES), day(), maybe(this::text), text())),
                list(() -> new Terms(random.nextLong(1, Long.MAX_VALUE), amount(), day())),
                list(() -> new Credit(text(), amount(), day())),
                maybe(this::day),
                list(() -> new Dispute(text(), maybe(this::day), maybe(this::day))),
                list(() -> new Respite(text(), day(), day())),
                list(() -> new Step(random.nextInt(1, 12), one(List.of(StepKind.values())), day(), amount())),
                delivery ? new Delivery(maybe(this::day), maybe(this::day)) : Delivery.NONE);
    }

    private Payment payment() {
        return new Payment(
                text(), amount(), one(CURRENCIES), day(), day(), maybe(this::text), random.nextBoolean(), amount());
    }

    private Return returned() {
        return new Return(text(), maybe(this::text), amount(), one(CURRENCIES), day(), day(), random.nextBoolean());
    }

    private String text() {
        return random.nextInt(3) == 0 ? FINGERPRINT : one(TEXTS);
    }

    private long amount() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> Long.MAX_VALUE;
            case 2 -> random.nextLong(1, 1L << 40);
            default -> random.nextInt(1, 1_000_000);
        };
    }

    private LocalDate day() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(200 * 365));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(946_684_800L, 7_258_118_400L) / 60 * 60);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> list(Supplier<T> element) {
        return Stream.generate(element).limit(random.nextInt(4)).toList();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
