package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.AccountSettings;
import io.duestream.connectors.accounts.CreditorSettings;
import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whose fact it is, and gives it its stream and key. */
final class Addressing {

    /** Where an invoice's days begin: the market's zone. */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "se", ZoneId.of("Europe/Stockholm"),
            "no", ZoneId.of("Europe/Oslo"),
            "dk", ZoneId.of("Europe/Copenhagen"),
            "fi", ZoneId.of("Europe/Helsinki"));

    private final Creditors creditors;
    private final EventRecords records;

    Addressing(Creditors creditors, EventRecords records) {
        this.creditors = creditors;
        this.records = records;
    }

    /**
     * The record to publish; empty when this kind of file doesn't post to the account.
     *
     * @throws FileRefusedException when the fact belongs to no creditor that is configured
     */
    Optional<KeyedRecord> of(FileEvent event) {
        return switch (event) {
            case FileEvent.PaymentReceived received ->
                payment(received, received.paymentId(), received.money(), received.source());
            case FileEvent.PaymentReturned returned ->
                payment(returned, returned.returnId(), returned.money(), returned.source());
            case FileEvent.OnInvoice invoice -> Optional.of(invoice(invoice));
        };
    }

    /**
     * The account's settings.
     *
     * @throws FileRefusedException when no creditor has it
     */
    AccountSettings account(String account) {
        return owner(account).account(account).orElseThrow();
    }

    /**
     * Whose account it is.
     *
     * @throws FileRefusedException when it is nobody's
     */
    CreditorSettings owner(String account) {
        return creditors
                .ownerOf(account)
                .orElseThrow(() -> new FileRefusedException(
                        Location.FILE,
                        "no creditor has the account " + account,
                        "Add the account to a creditor in creditors.yaml"));
    }

    private Optional<KeyedRecord> payment(FileEvent.OnAccount event, String id, Money money, String format) {
        CreditorSettings creditor = owner(event.account());
        AccountSettings account = account(event.account());
        if (!account.source().isSourceOf(format)) {
            return Optional.empty();
        }
        if (!account.currency().equals(money.currency())) {
            throw new FileRefusedException(
                    Location.FILE,
                    "the account " + account.id() + " is in " + account.currency() + ", the file in "
                            + money.currency(),
                    "Correct the account's currency in creditors.yaml, or ask the bank");
        }
        String key = event.reference().isEmpty()
                ? Keys.withoutReference(creditor.id(), id)
                : Keys.account(creditor.id(), event.reference());
        return Optional.of(
                new KeyedRecord(EventStreams.PAYMENTS, key, records.of(event, creditor.id(), account.zone())));
    }

    private KeyedRecord invoice(FileEvent.OnInvoice event) {
        CreditorSettings creditor = issuer(event.supplier());
        return new KeyedRecord(
                EventStreams.INVOICES,
                Keys.account(creditor.id(), event.reference()),
                records.of(event, creditor.id(), ZONES.getOrDefault(creditor.market(), ZoneId.of("UTC"))));
    }

    private CreditorSettings issuer(FileEvent.Supplier supplier) {
        List<CreditorSettings> found = creditors.issuers(supplier);
        if (found.size() != 1) {
            String who = found.isEmpty() ? "no creditor" : "more than one creditor";
            throw new FileRefusedException(
                    new Location("cac:AccountingSupplierParty", 0, 0),
                    who + " is recognised by EndpointID " + supplier.endpointId() + ", CompanyID "
                            + supplier.companyId(),
                    "Set supplier.companyId or supplier.endpointId of one creditor in creditors.yaml");
        }
        return found.getFirst();
    }
}
