package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads one {@code Ntry}; posts its transactions as they come, for a batch may hold hundreds of thousands. */
final class EntryReader {

    private final XmlCursor xml;
    private final Fields fields;
    private final CamtMessage message;
    private final String account;
    private final Posting posting;
    private final Location location;
    private @Nullable Money money;
    private @Nullable Direction direction;
    private @Nullable Boolean booked;
    private boolean reversal;
    private @Nullable LocalDate booking;
    private @Nullable LocalDate value;
    private @Nullable String archiveReference;
    private @Nullable String subFamily;
    private boolean coded;
    private long charges;
    private @Nullable String additional;
    private @Nullable EntryDetails details;

    EntryReader(XmlCursor xml, CamtMessage message, String account, Posting posting) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.message = message;
        this.account = account;
        this.posting = posting;
        this.location = xml.location();
    }

    Entry read() {
        xml.children(this::child);
        Entry entry = entry();
        if (entry.booked()) {
            deviations(entry);
            (details == null ? new EntryDetails(xml, message, entry, posting) : details).finish(charges, additional);
        }
        return entry;
    }

    private void child(String name) {
        switch (name) {
            case "Amt" -> money = fields.money();
            case "CdtDbtInd" -> direction = fields.direction();
            case "RvslInd" -> reversal = fields.flag();
            case "Sts" -> booked = status();
            case "BookgDt" -> booking = fields.day();
            case "ValDt" -> value = fields.day();
            case "AcctSvcrRef" -> archiveReference = fields.text();
            case "BkTxCd" -> bankTransactionCode();
            case "Chrgs" -> charges = new Charges(xml).read();
            case "NtryDtls" -> details();
            case "AddtlNtryInf" -> additional = fields.text();
            default -> {}
        }
    }

    private void bankTransactionCode() {
        coded = true;
        subFamily = fields.textAt("Domn", "Fmly", "SubFmlyCd");
    }

    private void details() {
        Entry entry = entry();
        if (entry.booked()) {
            if (details == null) {
                details = new EntryDetails(xml, message, entry, posting);
            }
            details.read();
        }
    }

    private boolean status() {
        Found<String> code = new Found<>();
        String bare = xml.content(child -> {
            if (child.equals("Cd") || child.equals("Prtry")) {
                code.set(xml.text());
            }
        });
        if (code.get() == null && message.hasChoices()) {
            xml.warn("Sts without Cd, as before version .07");
        }
        String status = code.get() == null ? bare : code.get();
        return switch (status) {
            case "BOOK" -> true;
            case "PDNG", "INFO", "FUTR" -> false;
            default ->
                throw xml.refusal(
                        "the entry status \"" + status + "\" is not known (BOOK, PDNG, INFO, FUTR)", Remedy.ASK_BANK);
        };
    }

    private Entry entry() {
        if (money == null || direction == null || booked == null) {
            String missing = money == null ? "Amt" : direction == null ? "CdtDbtInd" : "Sts";
            throw xml.refusal("the entry has no " + missing + " (before its details)", Remedy.ASK_BANK);
        }
        return new Entry(
                location, account, money, direction, reversal, booked, booking, value, archiveReference, subFamily);
    }

    private void deviations(Entry entry) {
        if (!coded) {
            xml.warn(location, "an entry without BkTxCd");
        }
        if (entry.booking() == null) {
            xml.warn(location, "a booked entry without BookgDt");
        }
    }
}
