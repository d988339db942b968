package io.duestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckDigitsTest {
    private static final long SEED = 19_540_823;

    @ParameterizedTest
    @CsvSource({
        "LUHN, 125, 5",
        "LUHN, 12345678, 2",
        "LUHN, 00000000000001, 8",
        "LUHN, 0, 0",
        "MOD11, 12345678, 5",
        "MOD11, 6, -",
        "MOD11, 23, -",
        "MOD11, 37, -",
        "MOD11, 40, -",
        "MOD11, 54, -",
        "MOD11, 1003, 0",
        "MOD11, 1002, 2",
        "WEIGHTS_731, 12, 3",
        "WEIGHTS_731, 123, 2",
        "WEIGHTS_731, 11, 0",
        "RF, 1234561, 34",
        "RF, 1232, 11",
        "RF, 1234562, 07",
        "RF, 539007547034, 18",
        "RF, INV202400001, 86"
    })
    void shouldComputeCheckDigit(CheckDigits algorithm, String base, String expected) {
        // then
        assertThat(algorithm.of(base)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"126, 12658", "12345, 1234574", "123456789012, 12345678901245"})
    void shouldAppendLengthAndCheckDigit(String base, String expected) {
        // then
        assertThat(CheckDigits.ocrLength(base)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseBaseOfOtherCharacters(CheckDigits algorithm) {
        // then
        for (String base : List.of("", " 12", "1-2", "a1", "\u0661")) {
            assertThatThrownBy(() -> algorithm.of(base))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + base + "\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldAgreeWithOracleOnEveryCheckDigit(CheckDigits algorithm) {
        // given
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> candidates = algorithm == CheckDigits.RF
                ? IntStream.rangeClosed(2, 98)
                        .mapToObj(number -> number < 10 ? "0" + number : "" + number)
                        .toList()
                : "0123456789-".chars().mapToObj(Character::toString).toList();

        for (int round = 0; round < 2_000; round++) {
            String base = randomText(random, 1 + random.nextInt(21), algorithm == CheckDigits.RF ? 36 : 10);

            // when
            List<String> right = candidates.stream()
                    .filter(given -> algorithm == CheckDigits.MOD11 || !given.equals("-"))
                    .filter(given -> CheckDigitOracle.verifies(algorithm, with(algorithm, base, given)))
                    .toList();

            // then
            assertThat(right).as("base %s, seed %d", base, SEED).containsExactly(algorithm.of(base));
            assertThat(algorithm.issue(base)).isEqualTo(with(algorithm, base, right.getFirst()));
            assertThat(algorithm.verifies(algorithm.issue(base))).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"6", "10", "15"})
    void shouldHaveAsManyRepairsAsDigitsWhenLuhnFails(int length) {
        // given
        SplittableRandom random = new SplittableRandom(SEED);

        for (int round = 0; round < 500; round++) {
            String reference = randomText(random, length, 10);
            if (CheckDigits.LUHN.verifies(reference)) {
                continue;
            }

            // when
            long repairs = IntStream.range(0, length * 10)
                    .mapToObj(at -> substituted(reference, at / 10, (char) ('0' + at % 10)))
                    .filter(CheckDigits.LUHN::verifies)
                    .count();

            // then
            assertThat(repairs).as("%s, seed %d", reference, SEED).isEqualTo(length);
        }
    }

    @Test
    void shouldNotSeeThatFinnishDigitsFiveApartHaveChangedPlaces() {
        // then
        assertThat(CheckDigits.WEIGHTS_731.verifies("1234561")).isTrue();
        assertThat(CheckDigits.WEIGHTS_731.verifies("1234516")).isTrue();
    }

    private static String with(CheckDigits algorithm, String base, String given) {
        return algorithm == CheckDigits.RF ? "RF" + given + base : base + given;
    }

    static String substituted(String reference, int at, char digit) {
        return reference.substring(0, at) + digit + reference.substring(at + 1);
    }

    static String randomText(SplittableRandom random, int length, int radix) {
        return random.ints(length, 0, radix)
                .mapToObj(value -> Integer.toString(value, radix).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
