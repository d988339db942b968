package io.duestream.processor.rulebooks;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people write them in the files, such as {@code 60 SEK} or {@code 37.50 NOK}. */
final class Amounts {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,3})?) ([A-Z]{3})");

    private Amounts() {}

    /** An amount in minor units. */
    record Amount(long minor, String currency) {}

    /** Reads an amount; fails if it is of another form or has more decimals than the currency. */
    static Amount parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Amount(minor(matcher.group(1), matcher.group(2)), matcher.group(2));
    }

    private static long minor(String number, String currency) {
        return new BigDecimal(number).movePointRight(digits(currency)).longValueExact();
    }

    /** Writes an amount of minor units. */
    static String text(long minor, String currency) {
        return String.format(Locale.ROOT, "%s %s", BigDecimal.valueOf(minor, digits(currency)), currency);
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
