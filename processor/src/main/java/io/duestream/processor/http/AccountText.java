package io.duestream.processor.http;

import io.duestream.processor.http.AccountDocument.EntryPart;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account for people: where it stands, what counts from which day, what was recorded when. */
final class AccountText {
    private AccountText() {}

    static String of(AccountDocument account) {
        StringBuilder out = new StringBuilder();
        line(out, "Account %s | %s: %s", account.creditor(), account.reference(), account.state());
        line(out, "  open        %s, and fees of %s", text(account.principalOpen()), text(account.feesOpen()));
        line(out, "  paid        %s", text(account.paid()));
        line(out, "  not placed  %s", text(account.unplaced()));
        account.invoices().forEach(invoice -> invoice(out, invoice));
        line(out, "%nBy the day from which it counts");
        List<TimelineEntry> timeline = Timeline.of(account);
        timeline.stream()
                .sorted(Comparator.comparing(TimelineEntry::day))
                .forEach(entry -> line(out, "  %s  %s", entry.day(), entry.text()));
        line(out, "%nBy the time at which it was recorded (UTC)");
        if (account.history().summarised() > 0) {
            line(out, "  %d older changes are only counted", account.history().summarised());
        }
        account.history().entries().forEach(entry -> recorded(out, entry));
        line(out, "%nThe ledger looks again: %s", account.next() == null ? "never" : account.next());
        line(out, "Changes published: %d", account.version());
        line(out, "%s", account.note());
        return out.toString();
    }

    private static void invoice(StringBuilder out, InvoiceDocument invoice) {
        if (invoice.due() == null) {
            line(out, "Invoice %s: %s, its issue has not come yet", invoice.id(), invoice.state());
        } else {
            line(
                    out,
                    "Invoice %s: %s, due %s, open %s and fees of %s, policy %s",
                    invoice.id(),
                    invoice.state(),
                    invoice.due(),
                    text(invoice.principalOpen()),
                    text(invoice.feesOpen()),
                    invoice.policy());
        }
    }

    private static void recorded(StringBuilder out, EntryPart entry) {
        String amount = entry.amount() == null ? "" : "  " + entry.amount().text();
        line(out, "  %s  %s%s", entry.at(), Words.of(entry.what()), amount);
    }

    private static String text(@Nullable Amount amount) {
        return amount == null ? "-" : amount.text();
    }

    /** Ids are free text: what would break the line is shown as a question mark. */
    private static void line(StringBuilder out, String format, @Nullable Object... values) {
        Object[] safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = values[i] instanceof Number
                    ? values[i]
                    : String.valueOf(values[i]).replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
        }
        out.append(String.format(Locale.ROOT, format.replace("%n", "\n"), safe)).append('\n');
    }
}
