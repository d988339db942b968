package io.duestream.reference;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a reference: the key under which publishers and the processor meet. It depends on the text alone,
 * never on a creditor's format, is its own canonical form, and is the same for all the ways in which banks and people
 * write one reference. It is safe in a record key {@code creditor|reference}.
 *
 * <ol>
 *   <li>Blanks of every kind, control and invisible characters and bars are dropped; letters become capitals, dashes
 *       hyphens, foreign digits 0-9; {@code ~} and {@code #} in front are dropped, for they mark keys without a reference.
 *       140 characters at most are kept, the longest line of a bank file (camt.054, Ustrd), so that no real text is cut.
 *   <li>Danish card lines and Peppol prefixes ({@code +71<id+payee<}, {@code 71#id}; types 71, 75, 04, 15) are their id;
 *       types 73 and 01 carry no reference and are empty (FI-kort code lines; Peppol DK-R-008 to 011).
 *   <li>Digits lose dots, hyphens and leading zeros, which fixed-width fields add (Bankgirot, Autogiro record 82; Danish
 *       ids; Finnish references in electronic form); zeros alone are {@code 0}. A last minus stays: it is a check digit
 *       (Nets, OCR giro section 5, MOD11).
 *   <li>A creditor reference {@code RF..} (ISO 11649) loses separators and zeros before its body. If its check digits and
 *       those of the Finnish viitenumero inside are right, it is the bare viitenumero, as Finnish banks convert it.
 *   <li>Any other text stays as rule 1 leaves it.
 * </ol>
 */
public final class CanonicalReference {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+-?");
    private static final Pattern FINNISH = Pattern.compile("[0-9]{3,20}");

    private CanonicalReference() {}

    /** The canonical form of any text; empty where the text holds no reference. */
    public static String of(@Nullable String raw) {
        if (raw != null && ReferenceText.isPlainNumber(raw)) {
            return raw;
        }
        String cleaned = ReferenceText.clean(raw);
        String text = CardLine.in(cleaned).map(CardLine::id).orElseGet(() -> ReferenceText.withoutSeparators(cleaned));
        if (DIGITS.matcher(text).matches()) {
            return ReferenceText.withoutLeadingZeros(text);
        }
        return ReferenceText.isRf(text) ? ofRf(text) : text;
    }

    private static String ofRf(String reference) {
        String body = ReferenceText.withoutLeadingZeros(reference.substring(4));
        boolean converted = CheckDigits.RF.verifies(reference)
                && FINNISH.matcher(body).matches()
                && CheckDigits.WEIGHTS_731.verifies(body);
        return converted ? body : reference.substring(0, 4) + body;
    }
}
