package io.duestream.processor.flow.ledger;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A story told in Stockholm's time, in 2026: what came and when the clock moved, and what was published. */
final class Scenario implements AutoCloseable {
    final LedgerDriver driver;

    private Scenario(LedgerDriver driver) {
        this.driver = driver;
    }

    /** A story that begins at a local time such as {@code 03-01T08:00}. */
    static Scenario from(String start) {
        return new Scenario(new LedgerDriver(instant(start)));
    }

    static Scenario of(LedgerDriver driver) {
        return new Scenario(driver);
    }

    /** The instant of a local time such as {@code 03-16T09:30}. */
    static Instant instant(String local) {
        return LocalDateTime.parse("2026-" + local).atZone(TestRules.SE.zone()).toInstant();
    }

    Scenario send(SpecificRecord... events) {
        for (SpecificRecord event : events) {
            if (event instanceof InvoiceEvent invoice) {
                driver.send(invoice);
            } else if (event instanceof PaymentEvent payment) {
                driver.send(payment);
            } else if (event instanceof OutcomeEvent outcome) {
                driver.send(outcome);
            } else {
                throw new IllegalArgumentException("not an input: " + event);
            }
        }
        return this;
    }

    /** Moves the clock. */
    Scenario at(String local) {
        driver.tick(instant(local));
        return this;
    }

    /** The days from one to the other: at 06:00 the bank's file of the bank day before is in, at 10:00 the clock ticks. */
    Scenario days(String from, String until) {
        for (LocalDate day = Facts.day(from); !day.isAfter(Facts.day(until)); day = day.plusDays(1)) {
            if (TestRules.SE.calendar().isBankDay(day)) {
                at(text(day) + "T06:00");
                LocalDate through = TestRules.SE.calendar().before(day);
                send(new Facts("acme", "#").mark("1", text(through), instant(text(day) + "T06:00")));
            }
            at(text(day) + "T10:00");
        }
        return this;
    }

    /** Forgets what was published so far. */
    Scenario quiet() {
        for (EventStreams stream : EventStreams.values()) {
            driver.records(stream);
        }
        return this;
    }

    List<InvoiceStatus> statuses() {
        return driver.read(EventStreams.INVOICE_STATUS, InvoiceStatus.class);
    }

    /** The latest status; there must be one since the last look. */
    InvoiceStatus latest() {
        return statuses().getLast();
    }

    List<Match> matches() {
        return driver.read(EventStreams.MATCHES, Match.class);
    }

    List<Unmatched> unmatched() {
        return driver.read(EventStreams.UNMATCHED, Unmatched.class);
    }

    List<Reminder> reminders() {
        return driver.read(EventStreams.REMINDERS, Reminder.class);
    }

    List<Escalation> escalations() {
        return driver.read(EventStreams.ESCALATIONS, Escalation.class);
    }

    List<DeadLetter> deadLetters() {
        return driver.read(EventStreams.DEAD_LETTERS, DeadLetter.class);
    }

    /** Reminders, then escalations, each as {@code KIND level day fee}. */
    List<String> letters() {
        List<String> all = new ArrayList<>();
        for (Reminder r : reminders()) {
            all.add(r.getKind() + " " + r.getLevel() + " " + text(r.getDate()) + " " + r.getFee());
        }
        for (Escalation e : escalations()) {
            all.add(e.getKind() + " " + e.getLevel() + " " + text(e.getDate()) + " " + e.getFee());
        }
        return all;
    }

    /** Matches as {@code payment>invoice principal+fees}. */
    List<String> placed() {
        return matches().stream()
                .map(m -> m.getPaymentId() + ">" + m.getInvoiceId() + " " + m.getPrincipal() + "+" + m.getFees())
                .toList();
    }

    /** Unmatched money as {@code payment amount CAUSE}. */
    List<String> left() {
        return unmatched().stream()
                .map(u -> u.getPaymentId() + " " + u.getAmount() + " " + u.getCause())
                .toList();
    }

    private static String text(LocalDate day) {
        return MonthDay.from(day).toString().substring(2);
    }

    @Override
    public void close() {
        driver.close();
    }
}
