package io.duestream.reference;

import io.duestream.reference.ReferenceCheck.Invalid;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which characters may stand where: digits, a last minus in MOD11, capitals after RF. */
final class ReferenceCharacters {
    private static final Pattern RF_START = Pattern.compile("RF[0-9]{2}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern NEITHER_DIGIT_NOR_MINUS = Pattern.compile("[^0-9-]");
    private static final Pattern NEITHER_DIGIT_NOR_CAPITAL = Pattern.compile("[^0-9A-Z]");

    private ReferenceCharacters() {}

    static Optional<Invalid> problemIn(String text, CheckDigits checkDigits) {
        return switch (checkDigits) {
            case LUHN, WEIGHTS_731 -> unknown(NO_DIGIT, text, "no digit");
            case MOD11 ->
                unknown(NEITHER_DIGIT_NOR_MINUS, text, "neither a digit nor a minus")
                        .or(() -> minusNotLast(text));
            case RF ->
                notRf(text).or(() -> unknown(NEITHER_DIGIT_NOR_CAPITAL, text, "neither a digit nor a letter A-Z"));
        };
    }

    private static Optional<Invalid> notRf(String text) {
        return RF_START.matcher(text).lookingAt()
                ? Optional.empty()
                : Optional.of(new Invalid(Problem.NOT_RF, "does not begin with RF and two check digits"));
    }

    private static Optional<Invalid> minusNotLast(String text) {
        int minus = text.indexOf('-');
        return minus < 0 || minus == text.length() - 1
                ? Optional.empty()
                : Optional.of(new Invalid(
                        Problem.MINUS_NOT_LAST, "minus at position " + (minus + 1) + " of " + text.length()));
    }

    private static Optional<Invalid> unknown(Pattern unknown, String text, String kind) {
        Matcher found = unknown.matcher(text);
        return found.find()
                ? Optional.of(new Invalid(
                        Problem.NOT_DIGITS,
                        "'" + found.group() + "' at position " + (found.start() + 1) + " is " + kind))
                : Optional.empty();
    }
}
