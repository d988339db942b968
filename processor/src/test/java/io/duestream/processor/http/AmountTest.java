package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "49900, SEK, 499.00 SEK",
        "5, EUR, 0.05 EUR",
        "-150, NOK, -1.50 NOK",
        "499, ISK, 499 ISK",
        "1234, KWD, 1.234 KWD",
        "0, DKK, 0.00 DKK",
        "9223372036854775807, DKK, 92233720368547758.07 DKK",
        "7, QQQ, 7 minor units of QQQ",
        "7, , 7 minor units",
    })
    void shouldShowAsManyDecimalsAsCurrencyHas(long minor, String currency, String text) {
        assertThat(Amount.of(minor, currency)).isEqualTo(new Amount(minor, text));
    }
}
