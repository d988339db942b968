package io.duestream.connectors.files.camt;

import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Money;
import io.duestream.connectors.files.xml.Found;
import io.duestream.connectors.files.xml.XmlCursor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one {@code TxDtls}. */
final class TransactionReader {

    private final XmlCursor xml;
    private final Fields fields;
    private final Parties parties;
    private final Location location;
    private final List<Money> amounts = new ArrayList<>();
    private @Nullable Direction direction;
    private long charges;
    private @Nullable String archiveReference;
    private @Nullable String endToEndId;
    private Remittance remittance = Remittance.NONE;
    private @Nullable String subFamily;
    private Transaction.@Nullable ReturnReason returned;
    private @Nullable String additional;
    private @Nullable LocalDate ordered;

    TransactionReader(XmlCursor xml, CamtMessage message) {
        this.xml = xml;
        this.fields = new Fields(xml);
        this.parties = new Parties(xml, message);
        this.location = xml.location();
    }

    Transaction read() {
        xml.children(this::child);
        return new Transaction(
                location,
                direction,
                amounts,
                charges,
                archiveReference,
                endToEndId,
                remittance,
                parties.payerName(),
                parties.payerAccount(),
                parties.payeeAccount(),
                subFamily,
                returned,
                additional,
                ordered);
    }

    private void child(String name) {
        switch (name) {
            case "Refs" -> references();
            // Before the others: it is the amount on this account where the version has it.
            case "Amt" -> amounts.addFirst(fields.money());
            case "CdtDbtInd" -> direction = fields.direction();
            case "AmtDtls" -> amountDetails();
            case "Chrgs" -> charges = Math.addExact(charges, new Charges(xml).read());
            case "BkTxCd" -> subFamily = fields.textAt("Domn", "Fmly", "SubFmlyCd");
            case "RltdPties" -> parties.read();
            case "RltdDts" -> dates();
            case "RmtInf" -> remittance = new RemittanceReader(xml).read();
            case "RtrInf" -> returned = returnReason();
            case "AddtlTxInf" -> additional = fields.text();
            default -> {}
        }
    }

    private void references() {
        xml.children(child -> {
            switch (child) {
                case "AcctSvcrRef" -> archiveReference = fields.text();
                case "EndToEndId" -> endToEndId = fields.text();
                default -> {}
            }
        });
    }

    private void amountDetails() {
        xml.children(child -> {
            if (child.equals("TxAmt") || child.equals("CntrValAmt")) {
                xml.children(amount -> {
                    if (amount.equals("Amt")) {
                        amounts.add(fields.money());
                    }
                });
            }
        });
    }

    private void dates() {
        xml.children(child -> {
            if (child.equals("AccptncDtTm")) {
                ordered = fields.dayOf(xml.text());
            }
        });
    }

    private Transaction.ReturnReason returnReason() {
        Found<String> code = new Found<>();
        StringBuilder text = new StringBuilder();
        xml.children(child -> {
            switch (child) {
                case "Rsn" -> code.set(codeOrProprietary());
                case "AddtlInf" -> text.append(text.isEmpty() ? "" : " ").append(xml.text());
                default -> {}
            }
        });
        return new Transaction.ReturnReason(code.get(), text.isEmpty() ? null : text.toString());
    }

    private @Nullable String codeOrProprietary() {
        Found<String> code = new Found<>();
        xml.children(child -> {
            if (child.equals("Cd") || child.equals("Prtry")) {
                code.set(fields.text());
            }
        });
        return code.get();
    }
}
