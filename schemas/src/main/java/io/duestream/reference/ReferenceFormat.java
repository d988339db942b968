package io.duestream.reference;

import static java.util.stream.Collectors.joining;

import io.duestream.reference.ReferenceCheck.Invalid;
import io.duestream.reference.ReferenceCheck.Suspect;
import io.duestream.reference.ReferenceCheck.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creditor's agreement with its bank about the references on its invoices: the scheme and, where the scheme has them,
 * the agreed lengths, ascending, in characters with the check digit. As text, in configuration: {@code se-ocr-3},
 * {@code se-ocr-4:15}, {@code no-kid-mod11:7,9}, {@code dk-71}, {@code fi}, {@code rf}.
 */
public record ReferenceFormat(ReferenceScheme scheme, List<Integer> lengths) {

    /**
     * Sorts the lengths.
     *
     * @throws IllegalArgumentException if the scheme does not take these lengths
     */
    public ReferenceFormat {
        lengths = lengths.stream().sorted().toList();
        ReferenceFormats.requireLengths(scheme, lengths);
    }

    /**
     * The format of a text in configuration.
     *
     * @throws IllegalArgumentException naming what is wrong with the text and what would be right
     */
    public static ReferenceFormat parse(String text) {
        return ReferenceFormats.parse(text);
    }

    /**
     * The formats whose rules the reference keeps, by its text alone: the formats that need no agreed length, Swedish
     * level 1 aside, and of a Danish card line only its own type. Several fit most references (NO MOD10 and MOD11 share
     * one in eleven), so this is a hint and never replaces the agreement.
     */
    public static List<ReferenceFormat> recognise(@Nullable String raw) {
        return ReferenceFormats.recognise(raw);
    }

    /**
     * Checks a reference as it stands in a file or was typed: blanks and separators do not count, leading zeros do where
     * the format has a width or a length digit. Never throws. {@link #admits} asks about a canonical reference.
     */
    public ReferenceCheck check(@Nullable String raw) {
        String canonical = CanonicalReference.of(raw);
        if (canonical.isEmpty()) {
            return new Invalid(Problem.EMPTY, "no reference is given");
        }
        return rules().problemOf(ReferenceText.clean(raw))
                .map(invalid -> verdict(canonical, invalid))
                .orElseGet(() -> new Valid(canonical));
    }

    /**
     * Whether a canonical reference is right in this format, given back the zeros in front that its canonical form lost to
     * the format's widths, so that its creditor may have issued it. References of control level 3 have no width: one with
     * zeros in front is not admitted. Level 1 is as strict here as level 2. Never throws.
     */
    public boolean admits(String canonical) {
        if (canonical.isEmpty()) {
            return false;
        }
        List<Integer> widths = lengths.isEmpty() ? List.of(scheme.shortest()) : lengths;
        return switch (scheme) {
            case DK_73, DK_01 -> false;
            case FI -> check(canonical) instanceof Valid;
            case RF ->
                check(canonical) instanceof Valid
                        || new ReferenceFormat(ReferenceScheme.FI, List.of()).admits(canonical);
            case SE_OCR_1, SE_OCR_2, SE_OCR_3, SE_OCR_4, NO_KID_MOD10, NO_KID_MOD11, DK_71, DK_75, DK_04, DK_15 ->
                widths.stream().map(agreed -> filled(canonical, agreed)).anyMatch(rules()::allow);
        };
    }

    /**
     * A new reference: the base filled with zeros to the format's width, and its control digits.
     *
     * @throws IllegalArgumentException if the format has no room for the base or does not know its characters
     */
    public String issue(String base) {
        int controlDigits = scheme.hasLengthDigit() ? 2 : 1;
        int width = lengths.stream()
                .filter(length -> length >= base.length() + controlDigits)
                .findFirst()
                .orElse(scheme.issuedWidth());
        String filled = filled(base, width - controlDigits);
        String issued = scheme.hasLengthDigit()
                ? CheckDigits.ocrLength(filled)
                : scheme.checkDigits().issue(filled);
        rules().problemOf(issued).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    "The base \"" + base + "\" gives no " + this + " reference: " + problem.explanation());
        });
        return issued;
    }

    /** The text of the configuration. */
    @Override
    public String toString() {
        return lengths.isEmpty()
                ? scheme.text()
                : scheme.text() + ":" + lengths.stream().map(String::valueOf).collect(joining(","));
    }

    private ReferenceCheck verdict(String canonical, Invalid invalid) {
        return scheme.isSoft() ? new Suspect(canonical, invalid.problem(), invalid.explanation()) : invalid;
    }

    private ReferenceRules rules() {
        return new ReferenceRules(scheme, lengths);
    }

    private static String filled(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
