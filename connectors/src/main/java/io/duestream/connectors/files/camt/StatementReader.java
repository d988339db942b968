package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.AccountStatement;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.FileSummary.Total;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Tally;
import io.duestream.connectors.files.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads one {@code Ntfctn}, {@code Stmt} or {@code Rpt}: one account, its entries, and the sums that must tie. */
final class StatementReader {

    private final XmlCursor xml;
    private final Fields fields;
    private final CamtMessage message;
    private final Tally tally;
    private final Posting posting;
    private final StatementSums sums = new StatementSums();
    private @Nullable String id;
    private @Nullable String account;
    private @Nullable String currency;
    private Fields.@Nullable Created created;
    private boolean lastPage;
    private boolean paged;

    StatementReader(XmlCursor xml, CamtMessage message, Tally tally, Posting posting) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.message = message;
        this.tally = tally;
        this.posting = posting;
    }

    /** Reads it to its end; returns its id. */
    String read(Fields.@Nullable Created messageCreated, boolean messageLastPage) {
        Location start = xml.location();
        created = messageCreated;
        lastPage = messageLastPage;
        paged = !messageLastPage;
        xml.children(this::child);
        sums.check(start, paged, tally.warnings());
        AccountStatement statement = summary();
        tally.add(statement);
        return statement.id();
    }

    private void child(String name) {
        switch (name) {
            case "Id" -> id = fields.text();
            case "CreDtTm" -> created = fields.created();
            case "NtfctnPgntn", "StmtPgntn", "RptPgntn" -> pagination();
            case "CpyDplctInd" ->
                xml.warn("a copy or duplicate of an earlier message (CpyDplctInd): it gives the same payment ids");
            case "Acct" -> account();
            case "Bal" -> sums.add(new Balance.Reader(xml).read());
            case "TxsSummry" -> sums.expect(new Summary.Reader(xml).read());
            case "Ntry" -> entry();
            default -> {}
        }
    }

    private void pagination() {
        xml.children(child -> {
            switch (child) {
                case "PgNb" -> paged |= fields.count() > 1;
                case "LastPgInd" -> lastPage &= fields.flag();
                default -> {}
            }
        });
        paged |= !lastPage;
    }

    private void account() {
        xml.children(child -> {
            switch (child) {
                case "Id" -> account = fields.account();
                case "Ccy" -> currency = fields.text();
                default -> {}
            }
        });
    }

    private void entry() {
        if (account == null) {
            throw xml.refusal("the account (Acct/Id) is missing before the first entry", Remedy.ASK_BANK);
        }
        Entry entry = new EntryReader(xml, message, account, posting).read();
        if (currency == null) {
            currency = entry.money().currency();
        } else if (!currency.equals(entry.money().currency())) {
            throw new FileRefusedException(
                    entry.location(),
                    "the entry is in " + entry.money().currency() + ", the account in " + currency,
                    "One account has one currency. " + Remedy.ASK_BANK);
        }
        count(entry);
    }

    private void count(Entry entry) {
        tally.count(Count.ENTRIES);
        sums.add(entry);
        if (entry.booked()) {
            tally.add(entry.direction() == Direction.CREDIT ? Total.CREDITS : Total.DEBITS, entry.money());
        } else {
            tally.count(Count.PENDING);
        }
    }

    private AccountStatement summary() {
        if (id == null) {
            throw xml.refusal("the " + message.kind().statement() + " has no Id", Remedy.ASK_BANK);
        }
        if (account == null) {
            throw xml.refusal("the account (Acct/Id) is missing", Remedy.ASK_BANK);
        }
        if (created == null) {
            throw xml.refusal("neither the message nor the statement says when it was made (CreDtTm)", Remedy.ASK_BANK);
        }
        return new AccountStatement(
                id, account, currency, created.time(), created.offset(), lastPage, sums.credits(), sums.debits());
    }
}
