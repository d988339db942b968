package io.duestream.reference;

import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;

/**
 * The check digit algorithms of Nordic payment references, to verify and to issue them. Zeros in front of the base never
 * change a check digit.
 */
public enum CheckDigits {
    /** Luhn, "modulus 10": SE OCR (Bankgirot), NO KID MOD10 (Nets, OCR giro section 5), DK FI-kort and giro. */
    LUHN {
        @Override
        String computed(String base) {
            return toNextTen(sum(base, (digit, place) -> {
                int product = digit * (2 - place % 2);
                return product / 10 + product % 10;
            }));
        }
    },
    /** NO KID MOD11 (Nets, OCR giro section 5): weights 2 to 7 from the right; a remainder of 1 gives a minus sign. */
    MOD11 {
        @Override
        String computed(String base) {
            int remainder = sum(base, (digit, place) -> digit * (2 + place % 6)) % 11;
            return remainder == 0 ? "0" : remainder == 1 ? "-" : String.valueOf(11 - remainder);
        }
    },
    /** FI viitenumero (Finance Finland, structure of the domestic reference): weights 7, 3, 1 from the right. */
    WEIGHTS_731 {
        @Override
        String computed(String base) {
            int[] weights = {7, 3, 1};
            return toNextTen(sum(base, (digit, place) -> digit * weights[place % 3]));
        }
    },
    /** ISO 11649: {@code RF}, two check digits by modulus 97 (02 to 98), then the base of 0-9 and A-Z. */
    RF {
        @Override
        String computed(String base) {
            int remainder = 0;
            for (char character : (base + "RF00").toCharArray()) {
                int value = Character.digit(character, 36);
                remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
            }
            int check = 98 - remainder;
            return check < 10 ? "0" + check : String.valueOf(check);
        }

        @Override
        public String issue(String base) {
            return "RF" + of(base) + base;
        }

        @Override
        String baseOf(String reference) {
            return reference.substring(4);
        }

        @Override
        String givenIn(String reference) {
            return reference.substring(2, 4);
        }
    };

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern DIGITS_OR_CAPITALS = Pattern.compile("[0-9A-Z]+");

    /**
     * The check digit of a base; for RF the two of them.
     *
     * @throws IllegalArgumentException if the base is empty or holds anything but digits (RF: digits and capitals)
     */
    public String of(String base) {
        if (!(this == RF ? DIGITS_OR_CAPITALS : DIGITS).matcher(base).matches()) {
            throw new IllegalArgumentException("No " + this + " check digit for the base \"" + base + "\": give it "
                    + (this == RF ? "digits and capital letters A-Z only" : "digits only"));
        }
        return computed(base);
    }

    /** The base with its check digit in its place. Throws as {@link #of} does. */
    public String issue(String base) {
        return base + of(base);
    }

    /**
     * The base with the length digit of Swedish control level 3 (the last digit of the total length, both control digits
     * counted) and the Luhn digit after it. Throws as {@link #of} does.
     */
    public static String ocrLength(String base) {
        return LUHN.issue(base + (base.length() + 2) % 10);
    }

    /** Whether a reference of at least one base character carries the right check digit. */
    boolean verifies(String reference) {
        return of(baseOf(reference)).equals(givenIn(reference));
    }

    abstract String computed(String base);

    String baseOf(String reference) {
        return reference.substring(0, reference.length() - 1);
    }

    String givenIn(String reference) {
        return reference.substring(reference.length() - 1);
    }

    private static String toNextTen(int sum) {
        return String.valueOf((10 - sum % 10) % 10);
    }

    /** Sums a term over the digits; the place counts from 0 at the right. */
    private static int sum(String base, IntBinaryOperator term) {
        int sum = 0;
        for (int place = 0; place < base.length(); place++) {
            sum += term.applyAsInt(base.charAt(base.length() - 1 - place) - '0', place);
        }
        return sum;
    }
}
