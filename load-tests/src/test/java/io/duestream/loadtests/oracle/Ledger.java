package io.duestream.loadtests.oracle;

import io.duestream.loadtests.lives.Events;
import io.duestream.loadtests.oracle.Expected.Amounts;
import io.duestream.loadtests.oracle.Expected.InReview;
import io.duestream.loadtests.oracle.Expected.Place;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** One account in 2026 with a policy of three rungs; days are written "MM-dd". */
final class Ledger {
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    static final ModelPolicy POLICY = new ModelPolicy(
            List.of(
                    new Rung(StepKind.SOFT_REMINDER, 3, 0, 0, 0),
                    new Rung(StepKind.REMINDER, 8, 5, 6_000, 10),
                    new Rung(StepKind.ESCALATION, 20, 12, 18_000, 10)),
            LocalTime.of(9, 0),
            SWEDEN,
            new FeedRule.Marks(Duration.ofHours(2)),
            3,
            60);
    static final Feed COMPLETE = feed("12-31", Instant.EPOCH);
    static final Events EVENTS = new Events("acme", "1001", Instant.parse("2026-01-02T08:00:00Z"));

    final LedgerModel model;

    Ledger() {
        this(POLICY);
    }

    Ledger(ModelPolicy policy) {
        model = new LedgerModel("acme|1001", policy);
    }

    /** Issued 02-02, due 03-02, both Mondays: rungs on 03-05, 03-10 and 03-23. */
    static InvoiceEvent issued(String invoiceId, long amount) {
        return EVENTS.issued(invoiceId, amount, day("02-02"), day("03-02"));
    }

    static LocalDate day(String monthDay) {
        return MonthDay.parse("--" + monthDay).atYear(2026);
    }

    static Instant at(String monthDay, String time) {
        return day(monthDay).atTime(LocalTime.parse(time)).atZone(SWEDEN).toInstant();
    }

    static Feed feed(String completeThrough, Instant writtenAt) {
        return new Feed(
                Set.copyOf(Events.ACCOUNTS),
                Events.ACCOUNTS.stream()
                        .map(account -> new Feed.Mark(account, day(completeThrough), writtenAt))
                        .toList());
    }

    /** Takes the facts and returns what was said of the last one. */
    Verdict take(SpecificRecord... facts) {
        return Stream.of(facts)
                .map(fact -> switch (fact) {
                    case InvoiceEvent invoice -> model.fact(invoice);
                    case OutcomeEvent outcome -> model.fact(outcome);
                    case PaymentEvent payment -> model.fact(payment);
                    default -> throw new IllegalArgumentException(fact.toString());
                })
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Ticks at ten with a complete feed. */
    List<Step> tick(String monthDay) {
        return model.tick(at(monthDay, "10:00"), COMPLETE);
    }

    /** Ticks at ten on every day of a stretch. */
    void tickFrom(String first, String last) {
        day(first)
                .datesUntil(day(last).plusDays(1))
                .forEach(day -> model.tick(day.atTime(10, 0).atZone(SWEDEN).toInstant(), COMPLETE));
    }

    Expected expected() {
        return model.expected();
    }

    /** What is placed, as "principal+fees". */
    String placed(String paymentId, String invoiceId) {
        @Nullable Amounts amounts = expected().placements().get(new Place(paymentId, invoiceId));
        return amounts == null ? "0+0" : amounts.principal() + "+" + amounts.fees();
    }

    /** What is in review, as "amount CAUSE"; "none" if nothing. */
    String inReview(String id) {
        Map<String, InReview> unmatched = expected().unmatched();
        @Nullable InReview review = unmatched.get(id);
        return review == null ? "none" : review.amount() + " " + review.cause();
    }

    /** The steps as "level day fee", with "withdrawn" where they do not stand. */
    List<String> steps() {
        return expected().steps().stream().map(Ledger::text).toList();
    }

    private static String text(TakenStep step) {
        String day = step.day().toString().substring(5);
        return step.level() + " " + day + " " + step.fee() + (step.stands() ? "" : " withdrawn");
    }
}
