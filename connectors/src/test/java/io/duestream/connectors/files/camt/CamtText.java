package io.duestream.connectors.files.camt;

/** Builds small camt.054.001.08 notifications. */
public final class CamtText {

    private CamtText() {}

    /** A notification of account 55555551 in SEK with these entries. */
    public static String notification(String... entries) {
        return message("<Id>N-1</Id><Acct><Id><Othr><Id>55555551</Id></Othr></Id><Ccy>SEK</Ccy></Acct>", entries);
    }

    /** A message whose one notification begins so. */
    public static String message(String opening, String... entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-03-02T17:30:00+01:00</CreDtTm></GrpHdr>
                <Ntfctn>%s%s</Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(opening, String.join("\n", entries));
    }

    /** A booked entry of 2 March 2026. */
    public static String entry(String amount, String direction, String details) {
        return entry(amount, direction, "", details);
    }

    /** The same with something between amount and status, such as {@code RvslInd}. */
    public static String entry(String amount, String direction, String indicator, String details) {
        return """
                <Ntry><Amt Ccy="SEK">%s</Amt><CdtDbtInd>%s</CdtDbtInd>%s<Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt>
                <BkTxCd><Prtry><Cd>230</Cd></Prtry></BkTxCd>%s</Ntry>""".formatted(
                        amount, direction, indicator, details.isEmpty() ? "" : "<NtryDtls>" + details + "</NtryDtls>");
    }

    /** A transaction with a reference. */
    public static String transaction(String amount, String reference) {
        return "<TxDtls><Amt Ccy=\"SEK\">" + amount + "</Amt>" + remittance(structured(reference)) + "</TxDtls>";
    }

    /** Remittance information around its content. */
    public static String remittance(String content) {
        return "<RmtInf>" + content + "</RmtInf>";
    }

    /** A creditor reference. */
    public static String structured(String reference) {
        return "<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>" + reference
                + "</Ref></CdtrRefInf></Strd>";
    }

    /** A referred document with its part of the amount. */
    public static String document(String code, String number, String amount) {
        String element = code.equals("CREN") ? "CdtNoteAmt" : "RmtdAmt";
        return "<Strd><RfrdDocInf><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Nb>%s</Nb></RfrdDocInf><RfrdDocAmt><%s Ccy=\"SEK\">%s</%s></RfrdDocAmt></Strd>"
                .formatted(code, number, element, amount, element);
    }
}
