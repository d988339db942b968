package io.duestream.loadtests.plan;

import java.util.List;

/** An invoice before anything happens to it: who owes how much to whom. All follows from seed and number. */
final class Claim {
    static final String CURRENCY = "SEK";

    private static final long LEAST = 10_000;
    private static final long MOST = 500_000;
    private static final List<String> FIRST_NAMES = List.of(
            "Alma", "Björn", "Cecilia", "David", "Elsa", "Filip", "Greta", "Hugo", "Ida", "Johan", "Karin", "Lars");
    private static final List<String> LAST_NAMES = List.of(
            "Andersson", "Berg", "Dahl", "Ek", "Forsberg", "Holm", "Lind", "Nyström", "Sandberg", "Åkesson", "Öberg");

    /** What a draw decides. */
    private enum Draw {
        AMOUNT,
        CUSTOMER,
        FIRST_NAME,
        LAST_NAME,
        BANK,
        ACCOUNT_START,
        ACCOUNT_END,
        BANK_REFERENCE,
        PART,
        COIN
    }

    private final Numbers numbers;
    private final CreditorRoll roll;
    private final long key;
    private final long invoice;
    private final int creditor;
    private final String base;

    Claim(Numbers numbers, CreditorRoll roll, long seed, long invoice) {
        this.numbers = numbers;
        this.roll = roll;
        this.invoice = invoice;
        key = Mix.of(seed, invoice);
        creditor = roll.of(invoice);
        base = numbers.base(invoice);
    }

    long invoice() {
        return invoice;
    }

    String creditor() {
        return roll.id(creditor);
    }

    /** The creditor's bank account. */
    String account() {
        return roll.account(creditor);
    }

    String reference() {
        return numbers.reference(base);
    }

    String mistyped() {
        return numbers.mistyped(base);
    }

    /** The issuer's number of the first or second invoice under the reference, from 0. */
    String invoiceId(int which) {
        return base + "-" + (which + 1);
    }

    String moneyId(int place) {
        return numbers.moneyId(invoice, place);
    }

    /** The invoiced amount, minor units. */
    long amount() {
        return LEAST + chance(Draw.AMOUNT, 0, MOST - LEAST);
    }

    /** A part of an amount of 2 or more: more than nothing, half at most, so that parts of the rest can follow; another for each place. */
    long part(long amount, int place) {
        return 1 + chance(Draw.PART, place, amount / 2);
    }

    /** Yes or no, as often the one as the other. */
    boolean coin() {
        return chance(Draw.COIN, 0, 2) == 0;
    }

    String customer() {
        return Long.toString(100_000 + chance(Draw.CUSTOMER, 0, 900_000));
    }

    String payerName() {
        return FIRST_NAMES.get((int) chance(Draw.FIRST_NAME, 0, FIRST_NAMES.size())) + " "
                + LAST_NAMES.get((int) chance(Draw.LAST_NAME, 0, LAST_NAMES.size()));
    }

    /** An account number of the form of a Swedish IBAN. */
    String payerAccount() {
        return "SE" + (10 + chance(Draw.BANK, 0, 88)) + digits(Draw.ACCOUNT_START, 0, 10)
                + digits(Draw.ACCOUNT_END, 0, 10);
    }

    String bankReference(int place) {
        return digits(Draw.BANK_REFERENCE, place, 16);
    }

    private String digits(Draw draw, int place, int count) {
        long bound = 1;
        for (int i = 0; i < count; i++) {
            bound *= 10;
        }
        String digits = Long.toString(chance(draw, place, bound));
        return "0".repeat(count - digits.length()) + digits;
    }

    @SuppressWarnings("EnumOrdinal") // which draw it is decides, and a new one comes last
    private long chance(Draw draw, int place, long bound) {
        return Mix.below(bound, key + draw.ordinal(), place);
    }
}
