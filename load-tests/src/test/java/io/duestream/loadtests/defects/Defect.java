package io.duestream.loadtests.defects;

/**
 * A mistake that somebody could make in the processor: other words in one place of its sources. Where the sources change, the words must
 * be found anew.
 */
public enum Defect {
    /** The same payment counts each time it comes. */
    DEDUP_DROPPED(
            "rules/ledger/Facts.java",
            "return same.sameContent(c.payment()) ? null : new Conflicted(null, same.id());",
            "return new PaymentReceived(c.payment());"),
    /** Whoever contradicts is not told. */
    CONTRADICTION_IN_SILENCE("flow/ledger/LedgerProcessor.java", "if (changed.conflict()) {", "if (false) {"),
    /** What is decided is published and at times not stored, as if a commit were skipped. */
    STATE_LOST(
            "flow/ledger/LedgerProcessor.java",
            "task.accounts().put(key, changed.state());",
            "if (key[key.length - 1] % 2 == 0) { task.accounts().put(key, changed.state()); }"),
    /** Two changes of an account have one version. */
    VERSION_REPEATED("rules/ledger/Account.java", "return new Account(version + 1,", "return new Account(version | 1,"),
    /** Every rung comes a day late. */
    DAY_TOO_LATE("rules/ledger/Ladder.java", ".plusDays(rung.daysAfterDue());", ".plusDays(rung.daysAfterDue() + 1);"),
    /** The ladder never gets beyond its first rung. */
    FIRST_RUNG_AGAIN("rules/ledger/Ladder.java", "int level = last == null ? 1 : last.level() + 1;", "int level = 1;"),
    /** Steps do not wait for the bank's files. */
    MARK_IGNORED("rules/ledger/Ladder.java", "if (!policy.feed()) {", "if (policy.feed()) {"),
    /** Steps do not wait until the payments of the bank's files have settled. */
    SETTLING_IGNORED(
            "rules/ledger/Ladder.java",
            "return covered != null && !covered.isAfter(tick.known());",
            "return covered != null;"),
    /** A fee is taken though the payment was returned. */
    FEE_AFTER_RETURN("rules/ledger/Ladder.java", "return returned ? 0 : rung.fee();", "return rung.fee();"),
    /** Every fee counts twice. */
    FEE_TWICE(
            "rules/ledger/InvoiceView.java",
            "sum += steps.get(i).step().fee();",
            "sum += 2 * steps.get(i).step().fee();"),
    /** The fee of a step that does not stand is still owed. */
    FEE_NOT_REVERSED(
            "rules/ledger/InvoiceView.java",
            "if (steps.get(i).stands() && isFirstOfItsLevel(i)) {",
            "if (isFirstOfItsLevel(i)) {"),
    /** Money goes to fees first. */
    FEE_BEFORE_PRINCIPAL("rules/ledger/Placement.java", """
                    placement.fill(placement.principal, invoice -> invoice.principal(day));
                    placement.fill(placement.fees, feesOf);
            """, """
                    placement.fill(placement.fees, feesOf);
                    placement.fill(placement.principal, invoice -> invoice.principal(day));
            """),
    /** Money that left again still counts as paid. */
    RETURN_COUNTS_AS_PAID(
            "rules/ledger/Placement.java",
            "payment.amount() - payment.gone() - pairing.returned(payment, day);",
            "payment.amount() - payment.gone();"),
    /** A return goes unnoticed. */
    RETURN_LOST("rules/ledger/Facts.java", "return new PaymentReturned(c.returned());", "return null;"),
    /** Euros pay kronor. */
    CURRENCY_IGNORED("rules/ledger/Placement.java", "payment.currency().equals(currency)", "true"),
    /** Only the first invoice under a reference is paid. */
    SECOND_INVOICE_FORGOTTEN(
            "rules/ledger/Placement.java",
            "for (int i = 0; i < invoices.size(); i++) {\n            long open",
            "for (int i = 0; i < Math.min(1, invoices.size()); i++) {\n            long open"),
    /** The day on which the bank booked counts, not the day on which the money was there. */
    VALUE_DAY_IGNORED(
            "flow/ledger/Commands.java",
            "earliest(earliest(p.getValueDate(), p.getBookingDate()), p.getOrderedDate());",
            "p.getBookingDate();"),
    /** Nobody is told that a step does not stand any more. */
    WITHDRAWAL_FORGOTTEN(
            "flow/ledger/StepRecords.java",
            "case StepWithdrawn e -> act(\"WITHDRAWAL\", e.invoiceId(), e.step(), null, e, decision, version);",
            "case StepWithdrawn e -> null;"),
    /** A step that stands again is not noticed. */
    REINSTATEMENT_FORGOTTEN(
            "rules/ledger/Ledger.java",
            "if (stood != null && stood != step.stands()) {",
            "if (stood != null && stood && !step.stands()) {"),
    /** Credit notes lower what was owed on a day, but not what is owed now. */
    CREDIT_NOTE_IGNORED(
            "rules/ledger/Invoice.java",
            "if (asOf == null || !credit.date().isAfter(asOf)) {",
            "if (asOf != null && !credit.date().isAfter(asOf)) {"),
    /** A void claim goes on. */
    CANCELLATION_IGNORED(
            "rules/ledger/Invoice.java", "return issue != null && cancelledOn == null;", "return issue != null;"),
    /** The first terms hold for ever. */
    AMENDMENT_IGNORED(
            "rules/ledger/Invoice.java",
            "if (candidate.revision() > highest.revision()) {",
            "if (candidate.revision() < highest.revision()) {"),
    /** More time is given in words only. */
    RESPITE_IGNORED(
            "rules/ledger/Invoice.java",
            "return Lists.find(respites, respite -> respite.covers(day)) != null;",
            "return false;"),
    /** Reminding goes on from the day of a settlement. */
    SETTLEMENT_A_DAY_EARLY("rules/ledger/Dispute.java", "!settled.isBefore(day));", "settled.isAfter(day));"),
    /** What was paid too much is forgotten. */
    OVERPAYMENT_LOST("rules/ledger/Rest.java", "if (rest > 0) {", "if (rest == payment.amount()) {"),
    /** Money without an invoice waits for ever. */
    WAIT_WITHOUT_END("rules/ledger/Ticks.java", "!waitEnds(view, money, rulebook).isAfter(known)", "false"),
    /** What was in review stays there though it was placed. */
    REVIEW_NEVER_ENDS(
            "flow/ledger/MoneyRecords.java",
            "outputs.add(rest(after, rest, 0, UnmatchedCause.PLACED, \"placed or returned since\", cause));",
            ""),
    /** A match names another invoice. */
    MATCH_OF_ANOTHER(
            "flow/ledger/MoneyRecords.java",
            ".setInvoiceId(part.invoice().id())",
            ".setInvoiceId(part.invoice().id() + '0')"),
    /** Who looks for a payer's matches finds none. */
    MATCH_UNDER_ANOTHER_KEY(
            "flow/ledger/MoneyRecords.java",
            ": Keys.payer(key.creditor(), payment.payer());",
            ": Keys.payer(key.creditor(), payment.id());"),
    /** What a match dates is the booking. */
    MATCH_OF_THE_BOOKING_DAY(
            "flow/ledger/MoneyRecords.java", ".setPaidOn(payment.effective())", ".setPaidOn(payment.booked())"),
    /** A letter demands what was invoiced, whatever was paid of it. */
    GROSS_DEMANDED("flow/ledger/StepRecords.java", "InvoiceView invoice = view(decision.after(), invoiceId);", """
                    InvoiceView net = view(decision.after(), invoiceId);
                    InvoiceView invoice = new InvoiceView(
                            net.invoice(), net.policy(), net.steps(), net.invoice().principal(null), net.feesOpen(), null);
                    """),
    /** All records of a decision have one id. */
    ID_REPEATED("flow/EventIds.java", "(key + '\\n' + version + '\\n' + about)", "(key + '\\n' + version)");

    private final String file;
    private final String words;
    private final String otherWords;

    Defect(String file, String words, String otherWords) {
        this.file = "io/duestream/processor/" + file;
        this.words = words;
        this.otherWords = otherWords;
    }

    /** The source file, below the folder of the processor's sources. */
    String file() {
        return file;
    }

    /**
     * The source with the mistake.
     *
     * @throws IllegalArgumentException if the place is not there, or not there once
     */
    String in(String source) {
        int place = source.indexOf(words);
        if (place < 0 || source.indexOf(words, place + 1) >= 0) {
            throw new IllegalArgumentException(file + " must hold these words once, for " + this
                    + " to be planted there: find them anew\n" + words);
        }
        return source.replace(words, otherWords);
    }
}
