package io.duestream.reference;

import java.math.BigInteger;
import java.util.stream.Collectors;

/** The check digits again, by other methods than the code under test: whole references are verified, not computed. */
final class CheckDigitOracle {
    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private CheckDigitOracle() {}

    static boolean verifies(CheckDigits algorithm, String reference) {
        return switch (algorithm) {
            case LUHN -> luhn(reference);
            case MOD11 -> mod11(reference);
            case WEIGHTS_731 -> weights731(reference);
            case RF -> rf(reference);
        };
    }

    /** By the table of doubled digits, from the left. */
    private static boolean luhn(String reference) {
        int sum = 0;
        for (int at = 0; at < reference.length(); at++) {
            int digit = reference.charAt(at) - '0';
            sum += (reference.length() - at) % 2 == 0 ? DOUBLED[digit] : digit;
        }
        return sum % 10 == 0;
    }

    /** The check digit has weight 1 and the minus stands for 10: the whole sum is a multiple of 11. */
    private static boolean mod11(String reference) {
        String weights = "76543276543276543276543276543276543276543276".substring(0, 42) + "1";
        int sum = 0;
        for (int at = 0; at < reference.length(); at++) {
            int weight = weights.charAt(weights.length() - reference.length() + at) - '0';
            sum += weight * (reference.charAt(at) == '-' ? 10 : reference.charAt(at) - '0');
        }
        return sum % 11 == 0;
    }

    /** The check digit has weight 1, and the weights 1, 7, 3 recur from the right: the whole sum is a multiple of 10. */
    private static boolean weights731(String reference) {
        String digits = "0".repeat((3 - reference.length() % 3) % 3) + reference;
        int sum = 0;
        for (int at = 0; at < digits.length(); at += 3) {
            sum += 3 * (digits.charAt(at) - '0') + 7 * (digits.charAt(at + 1) - '0') + digits.charAt(at + 2) - '0';
        }
        return sum % 10 == 0;
    }

    /** As one large number; the remainder of the whole reference is 1. */
    private static boolean rf(String reference) {
        String turned = reference.substring(4) + reference.substring(0, 4);
        String digits = turned.chars()
                .mapToObj(character -> String.valueOf(character <= '9' ? character - '0' : character - 'A' + 10))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }
}
