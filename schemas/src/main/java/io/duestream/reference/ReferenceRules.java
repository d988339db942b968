package io.duestream.reference;

import io.duestream.reference.ReferenceCheck.Invalid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of one format, asked in the order of {@link Problem}. */
record ReferenceRules(ReferenceScheme scheme, List<Integer> lengths) {

    /** The first problem of a reference as it was typed, once cleaned. */
    Optional<Invalid> problemOf(String cleaned) {
        String joined = ReferenceText.withoutSeparators(cleaned);
        if (scheme == ReferenceScheme.FI && ReferenceText.isRf(joined)) {
            return new ReferenceRules(ReferenceScheme.RF, List.of())
                    .problemIn(joined)
                    .or(() -> problemOf(joined.substring(4)));
        }
        return notCarried().or(() -> wrongCard(cleaned)).or(() -> problemIn(written(cleaned, joined)));
    }

    /** The first problem of a reference without separators. */
    Optional<Invalid> problemIn(String text) {
        return ReferenceCharacters.problemIn(text, scheme.checkDigits())
                .or(() -> wrongLength(text))
                .or(() -> wrongLengthDigit(text))
                .or(() -> wrongCheckDigit(text));
    }

    boolean allow(String text) {
        return problemIn(text).isEmpty();
    }

    private Optional<Invalid> wrongCheckDigit(String text) {
        CheckDigits algorithm = scheme.checkDigits();
        String given = algorithm.givenIn(text);
        String expected = algorithm.of(algorithm.baseOf(text));
        String name = given.length() == 1 ? "check digit " : "check digits ";
        return given.equals(expected)
                ? Optional.empty()
                : problem(Problem.WRONG_CHECK_DIGIT, name + given + ", expected " + expected);
    }

    private Optional<Invalid> notCarried() {
        return scheme.carriesReference()
                ? Optional.empty()
                : problem(
                        Problem.NOT_CARRIED, "card type " + scheme.cardType().orElseThrow() + " carries no reference");
    }

    private Optional<Invalid> wrongCard(String cleaned) {
        Optional<String> expected = scheme.cardType();
        return CardLine.in(cleaned)
                .map(CardLine::cardType)
                .filter(given -> expected.isPresent() && !expected.get().equals(given))
                .flatMap(given -> problem(
                        Problem.WRONG_CARD_TYPE, "card type " + given + ", expected " + expected.orElseThrow()));
    }

    /** What the format's rules are about: in MOD11 a hyphen counts, in Finland zeros in front do not. */
    private String written(String cleaned, String joined) {
        return switch (scheme) {
            case NO_KID_MOD11 -> joined.equals(cleaned) ? cleaned : cleaned.replace(".", "");
            case FI -> ReferenceText.withoutLeadingZeros(joined);
            case RF -> cleaned.replaceAll("[.-]", "");
            case DK_01, DK_04, DK_15, DK_71, DK_73, DK_75 ->
                CardLine.in(cleaned).map(CardLine::id).orElse(joined);
            case SE_OCR_1, SE_OCR_2, SE_OCR_3, SE_OCR_4, NO_KID_MOD10 -> joined;
        };
    }

    private Optional<Invalid> wrongLength(String text) {
        int length = text.length();
        String found = length + (length == 1 ? " character" : " characters") + " long, ";
        if (!lengths.isEmpty()) {
            String agreed = lengths.stream().map(String::valueOf).collect(Collectors.joining(" or "));
            return lengths.contains(length)
                    ? Optional.empty()
                    : problem(Problem.WRONG_LENGTH, found + "expected " + agreed);
        }
        if (scheme.shortest() == scheme.longest() && length != scheme.longest()) {
            return problem(Problem.WRONG_LENGTH, found + "expected " + scheme.longest());
        }
        if (length < scheme.shortest()) {
            return problem(Problem.TOO_SHORT, found + "at least " + scheme.shortest());
        }
        return length > scheme.longest()
                ? problem(Problem.TOO_LONG, found + "at most " + scheme.longest())
                : Optional.empty();
    }

    private Optional<Invalid> wrongLengthDigit(String text) {
        int expected = text.length() % 10;
        char given = scheme.hasLengthDigit() ? text.charAt(text.length() - 2) : (char) ('0' + expected);
        return given == '0' + expected
                ? Optional.empty()
                : problem(Problem.WRONG_LENGTH_DIGIT, "length digit " + given + ", expected " + expected);
    }

    private static Optional<Invalid> problem(Problem problem, String explanation) {
        return Optional.of(new Invalid(problem, explanation));
    }
}
