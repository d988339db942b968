package io.duestream.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1, SEK, 100",
        "0.01, NOK, 1",
        "105678.5, SEK, 10567850",
        "10.00000, EUR, 1000",
        "+7.5, DKK, 750",
        ".5, EUR, 50",
        "200, JPY, 200",
        "1.234, BHD, 1234",
        "0, SEK, 0",
        "92233720368547758.07, SEK, 9223372036854775807"
    })
    void shouldReadMinorUnitsByTheCurrencysExponent(String text, String currency, long minorUnits) {
        assertThat(Money.parse(text, currency)).isEqualTo(new Money(minorUnits, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, SEK, negative",
        "1.001, SEK, more decimals",
        "1.5, JPY, more decimals",
        "92233720368547758.08, SEK, too large",
        "1e9, SEK, is not an amount",
        "'1,00', SEK, is not an amount",
        "'', SEK, is not an amount",
        "NaN, SEK, is not an amount",
        "1, sek, ISO 4217",
        "1, XAU, ISO 4217"
    })
    void shouldRefuseWithTheReason(String text, String currency, String reason) {
        assertThatThrownBy(() -> Money.parse(text, currency)).hasMessageContaining(reason);
    }
}
