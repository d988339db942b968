package io.duestream.reference;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference as text, freed of what banks and people put around and between its characters. */
final class ReferenceText {
    /** The longest line of remittance text in camt.054 (Ustrd); a structured reference has at most 35 characters. */
    static final int LONGEST = 140;

    private static final Pattern MARKS_IN_FRONT = Pattern.compile("^[~#]+");
    private static final Pattern SEPARATOR = Pattern.compile("[.-]");
    private static final Pattern DIGIT_GROUPS = Pattern.compile("[0-9][0-9.-]*");
    private static final Pattern RF = Pattern.compile("RF[0-9]{2}[0-9A-Z]{1,21}");

    private ReferenceText() {}

    /** Upper case without blanks, control characters, bars, and marks in front; every dash is a hyphen. */
    static String clean(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(raw.length());
        raw.codePoints().filter(ReferenceText::counts).map(ReferenceText::plain).forEach(kept::appendCodePoint);
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return limited(MARKS_IN_FRONT.matcher(composed).replaceFirst(""));
    }

    /** Drops dots and hyphens from digit groups, except a last minus, and from RF references; other text stays. */
    static String withoutSeparators(String cleaned) {
        String joined = SEPARATOR.matcher(cleaned).replaceAll("");
        if (DIGIT_GROUPS.matcher(cleaned).matches()) {
            return cleaned.replace(".", "").endsWith("-") ? joined + "-" : joined;
        }
        return isRf(joined) ? joined : cleaned;
    }

    static boolean isRf(String text) {
        return RF.matcher(text).matches();
    }

    /** Digits without a leading zero, as nearly all references come: its own canonical form, with nothing to clean. */
    static boolean isPlainNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Keeps one character at least. */
    static String withoutLeadingZeros(String text) {
        int start = 0;
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        return text.substring(start);
    }

    private static boolean counts(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> character != '|';
        };
    }

    private static int plain(int character) {
        if (Character.getType(character) == Character.DASH_PUNCTUATION || character == '\u2212') {
            return '-';
        }
        int digit = Character.isDigit(character) ? Character.digit(character, 10) : -1;
        return digit >= 0 ? '0' + digit : Character.toUpperCase(character);
    }

    private static String limited(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
