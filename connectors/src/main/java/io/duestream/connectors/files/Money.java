package io.duestream.connectors.files;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An amount in the minor units of its currency.
 *
 * @param minorUnits öre, øre, cent; never negative
 * @param currency ISO 4217 code, three capitals
 */
public record Money(long minorUnits, String currency) {

    private static final Pattern DECIMAL = Pattern.compile("\\+?[0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30}");

    /**
     * Reads an XML decimal.
     *
     * @throws IllegalArgumentException with the reason, when it is no amount of that currency
     */
    public static Money parse(String text, String currency) {
        int exponent = exponent(currency);
        if (text.startsWith("-")) {
            throw new IllegalArgumentException("the amount " + shown(text) + " is negative");
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + shown(text) + "\" is not an amount (digits and one point)");
        }
        BigDecimal minor = new BigDecimal(text).movePointRight(exponent);
        if (minor.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "the amount " + text + " has more decimals than " + currency + " has (" + exponent + ")");
        }
        if (minor.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("the amount " + text + " is too large");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /** The amount in major units. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, exponent(currency));
    }

    /** The amount in major units, such as {@code 499.00 SEK}; here it may be negative. */
    public static String format(long minorUnits, String currency) {
        return BigDecimal.valueOf(minorUnits, exponent(currency)).toPlainString() + " " + currency;
    }

    @Override
    public String toString() {
        return format(minorUnits, currency);
    }

    private static int exponent(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (digits >= 0) {
                return digits;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the same answer as for gold and test codes, which have no minor unit
        }
        throw new IllegalArgumentException("\"" + shown(currency) + "\" is not the ISO 4217 code of a currency");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
