package io.duestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which typing errors the check digits of references of ten digits let through, in percent. */
class TypingErrorTest {
    private static final long SEED = 20_000;
    private static final int ERRORS = 20_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @ParameterizedTest
    @EnumSource(
            value = CheckDigits.class,
            names = {"LUHN", "MOD11", "WEIGHTS_731"})
    void shouldDetectEverySubstitution(CheckDigits algorithm) {
        // when
        double undetected = undetected(algorithm, this::withOneDigitWrong);

        // then
        assertThat(undetected).as("seed %d", SEED).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LUHN, 2.2", "MOD11, 0", "WEIGHTS_731, 11.2"})
    void shouldDetectSwapsOfNeighboursAtKnownRate(CheckDigits algorithm, double expected) {
        // when
        double undetected = undetected(algorithm, this::withNeighboursSwapped);

        // then
        assertThat(undetected).as("seed %d", SEED).isCloseTo(expected, within(expected == 0 ? 0 : 0.6));
    }

    @ParameterizedTest
    @CsvSource({"LUHN, 10.1", "MOD11, 8.9", "WEIGHTS_731, 10.1"})
    void shouldDetectLostDigitsAtKnownRate(CheckDigits algorithm, double expected) {
        // when
        double undetected = undetected(algorithm, this::withOneDigitLost);

        // then
        assertThat(undetected).as("seed %d", SEED).isCloseTo(expected, within(0.8));
    }

    @Test
    void shouldMissOnlySwapsOfZeroAndNineWithLuhn() {
        for (int round = 0; round < ERRORS; round++) {
            // given
            String reference = CheckDigits.LUHN.issue(CheckDigitsTest.randomText(random, 9, 10));
            int at = random.nextInt(9);
            String pair = reference.substring(at, at + 2);
            String swapped = reference.substring(0, at) + pair.charAt(1) + pair.charAt(0) + reference.substring(at + 2);

            // then
            assertThat(CheckDigits.LUHN.verifies(swapped))
                    .as("%s, swapped at %d, seed %d", reference, at, SEED)
                    .isEqualTo(pair.charAt(0) == pair.charAt(1) || pair.equals("09") || pair.equals("90"));
        }
    }

    private double undetected(CheckDigits algorithm, UnaryOperator<String> error) {
        int made = 0;
        int missed = 0;
        while (made < ERRORS) {
            String reference = algorithm.issue(CheckDigitsTest.randomText(random, 9, 10));
            String wrong = error.apply(reference);
            if (!wrong.equals(reference)) {
                made++;
                missed += isDigits(wrong) && algorithm.verifies(wrong) ? 1 : 0;
            }
        }
        return 100.0 * missed / made;
    }

    private static boolean isDigits(String reference) {
        return reference.matches("[0-9]+-?");
    }

    private String withOneDigitWrong(String reference) {
        return CheckDigitsTest.substituted(reference, random.nextInt(10), (char) ('0' + random.nextInt(10)));
    }

    private String withNeighboursSwapped(String reference) {
        int at = random.nextInt(9);
        return reference.substring(0, at)
                + reference.charAt(at + 1)
                + reference.charAt(at)
                + reference.substring(at + 2);
    }

    private String withOneDigitLost(String reference) {
        int at = random.nextInt(10);
        return reference.substring(0, at) + reference.substring(at + 1);
    }
}
