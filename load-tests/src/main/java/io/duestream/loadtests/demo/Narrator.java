package io.duestream.loadtests.demo;

import static io.duestream.loadtests.demo.Decision.day;

import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;

/** Says in a sentence what the processor decided, for somebody who sees it for the first time. */
final class Narrator {
    private final UnaryOperator<String> nameOf;
    private final NavigableSet<LocalDate> bankDays;

    /**
     * A narrator.
     *
     * @param nameOf what an account is called, by its key
     * @param bankDays days of which there is a bank file, published at {@link Agenda#BANK_FILE}
     */
    Narrator(UnaryOperator<String> nameOf, NavigableSet<LocalDate> bankDays) {
        this.nameOf = nameOf;
        this.bankDays = bankDays;
    }

    /** The sentence; empty for what is not worth one. */
    Optional<Decision> tell(String key, SpecificRecord event) {
        return switch (event) {
            case Reminder r -> Optional.of(new Decision(r.getRecordedAt(), reminder(r)));
            case Escalation e -> Optional.of(new Decision(e.getRecordedAt(), escalation(e)));
            case Unmatched u -> Optional.of(new Decision(u.getRecordedAt(), unmatched(u)));
            case DeadLetter d -> Optional.of(new Decision(d.getRecordedAt(), deadLetter(d)));
            case InvoiceStatus s ->
                new StatusSentences(nameOf.apply(key)).of(s).map(text -> new Decision(s.getRecordedAt(), text));
            default -> Optional.empty();
        };
    }

    private String reminder(Reminder r) {
        String whom = "customer " + r.getCustomer();
        return switch (r.getKind()) {
            case SOFT_REMINDER -> "soft reminder to " + whom + ": " + claim(r) + unpaid(r.getRecordedAt());
            case REMINDER ->
                "reminder " + (r.getLevel() - 1) + " to " + whom + ": " + claim(r) + ", "
                        + (r.getFee() == 0 ? "no fee" : "fee " + new Amount(r.getFee())) + unpaid(r.getRecordedAt());
            case WITHDRAWAL ->
                "taken back: the letter of " + day(r.getDate()) + " to " + whom + ", invoice " + r.getInvoiceId()
                        + (r.getFee() == 0 ? "" : ", its fee of " + new Amount(r.getFee()) + " reversed") + " — "
                        + r.getReason();
            case REINSTATEMENT ->
                "holds again: the letter of " + day(r.getDate()) + " to " + whom + ", invoice " + r.getInvoiceId()
                        + " — " + r.getReason();
            case UNKNOWN -> "a letter of a kind that this program does not know, to " + whom;
        };
    }

    private static String claim(Reminder r) {
        return "invoice " + r.getInvoiceId() + ", " + money(r.getPrincipalOpen(), r.getCurrency()) + " due "
                + day(r.getDueDate());
    }

    private String escalation(Escalation e) {
        String claim = "invoice " + e.getInvoiceId() + " of customer " + e.getCustomer();
        return switch (e.getKind()) {
            case ESCALATION ->
                "handed over to people: " + claim + ", " + money(e.getPrincipalOpen(), e.getCurrency()) + " due "
                        + day(e.getDueDate()) + " and " + new Amount(e.getFeesOpen()) + " in fees, after "
                        + (e.getLevel() - 1) + " letters" + unpaid(e.getRecordedAt());
            case WITHDRAWAL -> "hand-over taken back: " + claim + " — " + e.getReason();
            case REINSTATEMENT -> "hand-over holds again: " + claim + " — " + e.getReason();
            case UNKNOWN -> "a hand-over of a kind that this program does not know: " + claim;
        };
    }

    private String unpaid(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, DemoClock.ZONE);
        LocalDate today = local.toLocalDate();
        LocalDate after = local.toLocalTime().isBefore(Agenda.BANK_FILE) ? today : today.plusDays(1);
        NavigableSet<LocalDate> read = bankDays.headSet(after, false);
        return read.isEmpty() ? "" : " — unpaid by the bank's files up to " + day(read.last());
    }

    private String unmatched(Unmatched u) {
        String under = u.getReference().startsWith("~")
                ? "without a reference"
                : "under " + nameOf.apply(u.getCreditor() + '|' + u.getReference());
        return u.getAmount() == 0
                ? "no longer for review: money paid on " + day(u.getPaidOn()) + " " + under + " — " + u.getReason()
                : "for review: " + money(u.getAmount(), u.getCurrency()) + " paid on " + day(u.getPaidOn()) + " "
                        + under + " — " + u.getReason();
    }

    private static String deadLetter(DeadLetter d) {
        return "refused: a record of " + d.getTopic() + " — " + d.getReason();
    }

    /** With its currency. */
    static String money(long minor, String currency) {
        return new Amount(minor) + " " + currency;
    }
}
