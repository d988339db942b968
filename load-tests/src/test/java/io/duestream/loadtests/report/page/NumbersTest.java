package io.duestream.loadtests.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "0.000123 | 0.000123",
                "0.25 | 0.250",
                "1.2345 | 1.23",
                "-12.345 | -12.3",
                "123.45 | 123",
                "1234567.8 | 1,234,568",
                "NaN | –",
                "Infinity | –"
            })
    void shouldWriteFigureToThreeSignificantDigits(double value, String expected) {
        assertThat(Numbers.figure(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.25 | 0.25", "2 | 2", "0.3333333 | 0.333", "1000 | 1,000", "10 | 10"})
    void shouldWriteChosenFigureWithoutTrailingZeros(double value, String expected) {
        assertThat(Numbers.chosen(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 B", "999 | 999 B", "1000 | 1.00 kB", "41500000 | 41.5 MB", "24000000000 | 24.0 GB"})
    void shouldWriteSizeWithTheLargestUnitThatFits(long bytes, String expected) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8.254 | 8.25 s", "99.9 | 99.9 s", "312 | 5 min 12 s", "9000 | 2 h 30 min"})
    void shouldWriteTimeWithItsUnits(double seconds, String expected) {
        assertThat(Numbers.seconds(seconds)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 20000 | 0", "2500 | 20000 | 2.5k", "2500 | 5000 | 2,500", "3e6 | 4e6 | 3M", "0.5 | 2 | 0.5"})
    void shouldWriteAllTicksOfAnAxisInTheUnitOfItsEnd(double value, double end, String expected) {
        assertThat(Numbers.tick(value, end)).isEqualTo(expected);
    }

    @Test
    void shouldWriteChangeWithItsSign() {
        assertThat(Numbers.percent(0.034)).isEqualTo("+3.4 %");
        assertThat(Numbers.percent(-0.5)).isEqualTo("-50.0 %");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("–");
    }
}
