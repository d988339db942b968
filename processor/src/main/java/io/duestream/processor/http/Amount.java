package io.duestream.processor.http;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Money for programs and for people.
 *
 * @param minor minor units
 * @param text such as {@code 499.00 SEK}, with as many decimals as ISO 4217 gives the currency
 */
record Amount(long minor, String text) {
    static Amount of(long minor, @Nullable String currency) {
        return new Amount(minor, currency == null ? minor + " minor units" : text(minor, currency));
    }

    private static String text(long minor, String code) {
        try {
            int decimals = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
            return BigDecimal.valueOf(minor, decimals).toPlainString() + ' ' + code;
        } catch (IllegalArgumentException unknownCode) {
            return minor + " minor units of " + code;
        }
    }
}
