package io.duestream.loadtests.plan;

import io.duestream.reference.CheckDigits;
import java.util.HexFormat;

/**
 * What invoices and their money are called. Neighbours have names far apart, no two have the same, and each name leads back to its
 * invoice.
 */
final class Numbers {
    /** How many payments and returns an invoice may have. */
    static final int MONEY = 3;

    private static final long FIRST = 1_000_000_000L;
    private static final long COUNT = 9_000_000_000L;
    private static final int BASE_DIGITS = 10;
    private static final int REFERENCE_DIGITS = 12;
    private static final int HEX_DIGITS = 16;

    private final long invoices;
    private final long key;
    private final Permutation bases;
    private final Permutation money;

    Numbers(long invoices, long key) {
        if (invoices > COUNT) {
            throw new IllegalArgumentException("at most " + COUNT + " invoices have a number, not " + invoices);
        }
        this.invoices = invoices;
        this.key = key;
        bases = new Permutation(COUNT, Mix.of(key, 1));
        money = new Permutation(invoices * MONEY, Mix.of(key, 2));
    }

    /** The ten digits that an invoice's names have in common. */
    String base(long invoice) {
        return Long.toString(FIRST + bases.at(invoice));
    }

    /** A reference of control level 3: length digit and check digit are right. */
    String reference(String base) {
        return CheckDigits.ocrLength(base);
    }

    /** The reference with another last digit, which is nobody's: its check digit is wrong. */
    String mistyped(String base) {
        String right = reference(base);
        int last = (right.charAt(REFERENCE_DIGITS - 1) - '0' + 1) % 10;
        return right.substring(0, REFERENCE_DIGITS - 1) + last;
    }

    /** The invoice whose reference this is, rightly or mistyped; -1 if there is none. */
    long invoiceOf(String reference) {
        if (reference.length() != REFERENCE_DIGITS || reference.chars().anyMatch(c -> c < '0' || c > '9')) {
            return -1;
        }
        long base = Long.parseLong(reference, 0, BASE_DIGITS, 10) - FIRST;
        long invoice = base < 0 ? -1 : bases.indexOf(base);
        return invoice < invoices ? invoice : -1;
    }

    /** The id of a payment or return of an invoice: 32 hexadecimal digits, as publishers make them. */
    String moneyId(long invoice, int place) {
        long number = money.at(invoice * MONEY + place);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number ^ key) + hex.toHexDigits(Mix.of(key, number));
    }

    /** The invoice to which the payment or return of this id belongs; -1 if there is none. */
    long invoiceOfMoney(String id) {
        if (id.length() != 2 * HEX_DIGITS || !id.chars().allMatch(HexFormat::isHexDigit)) {
            return -1;
        }
        long number = HexFormat.fromHexDigitsToLong(id, 0, HEX_DIGITS) ^ key;
        return number < 0 || number >= money.size() ? -1 : money.indexOf(number) / MONEY;
    }
}
