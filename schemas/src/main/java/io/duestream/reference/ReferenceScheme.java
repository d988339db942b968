package io.duestream.reference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of reference that a creditor can agree on with its bank. A length counts the check digits.
 *
 * @see ReferenceFormat a scheme with the lengths that one creditor has agreed
 */
public enum ReferenceScheme {
    /** SE OCR, control level 1 (soft; Bankgirot): the payer is warned, the bank lets anything pass. */
    SE_OCR_1("se-ocr-1", CheckDigits.LUHN, 2, 25, 0, 0),
    /** SE OCR, control level 2 (hard; Bankgirot): check digit. */
    SE_OCR_2("se-ocr-2", CheckDigits.LUHN, 2, 25, 0, 0),
    /** SE OCR, control level 3 (hard; Bankgirot): check digit and length digit. */
    SE_OCR_3("se-ocr-3", CheckDigits.LUHN, 3, 25, 0, 0),
    /** SE OCR, control level 4 (hard; Bankgirot): check digit and one or two agreed lengths. */
    SE_OCR_4("se-ocr-4", CheckDigits.LUHN, 2, 25, 2, 0),
    /** NO KID, modulus 10 (Nets, OCR giro section 5): up to three agreed lengths; read from 2, issued from 4. */
    NO_KID_MOD10("no-kid-mod10", CheckDigits.LUHN, 2, 25, 3, 4),
    /** NO KID, modulus 11 (Nets, OCR giro section 5): as modulus 10; the last character may be a minus. */
    NO_KID_MOD11("no-kid-mod11", CheckDigits.MOD11, 2, 25, 3, 4),
    /** DK FI-kort 71 (Peppol DK-R-010): 15 digits, zero-padded. */
    DK_71("dk-71", CheckDigits.LUHN, 15, 15, 0, 15),
    /** DK FI-kort 75 (Peppol DK-R-010): 16 digits, zero-padded. */
    DK_75("dk-75", CheckDigits.LUHN, 16, 16, 0, 16),
    /** DK FI-kort 73: no reference, only the payer's name and text. */
    DK_73("dk-73", CheckDigits.LUHN, 0, 0, 0, 0),
    /** DK giro 04 (Peppol DK-R-008): 16 digits, zero-padded. */
    DK_04("dk-04", CheckDigits.LUHN, 16, 16, 0, 16),
    /** DK giro 15 (Peppol DK-R-008): 16 digits, zero-padded. */
    DK_15("dk-15", CheckDigits.LUHN, 16, 16, 0, 16),
    /** DK giro 01: no reference. */
    DK_01("dk-01", CheckDigits.LUHN, 0, 0, 0, 0),
    /** FI viitenumero (Finance Finland): 4 to 20 digits, read from 3 as some banks do; zeros in front do not count. */
    FI("fi", CheckDigits.WEIGHTS_731, 3, 20, 0, 0),
    /** ISO 11649 creditor reference: RF, two check digits, 1 to 21 characters of 0-9 and A-Z. */
    RF("rf", CheckDigits.RF, 5, 25, 0, 0);

    private final String text;
    private final CheckDigits checkDigits;
    private final int shortest;
    private final int longest;
    private final int mostAgreedLengths;
    private final int issuedWidth;

    ReferenceScheme(
            String text, CheckDigits checkDigits, int shortest, int longest, int mostAgreedLengths, int issuedWidth) {
        this.text = text;
        this.checkDigits = checkDigits;
        this.shortest = shortest;
        this.longest = longest;
        this.mostAgreedLengths = mostAgreedLengths;
        this.issuedWidth = issuedWidth;
    }

    /** The scheme of that name in configuration, such as {@code se-ocr-3}. */
    static Optional<ReferenceScheme> named(String text) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.text.equals(text))
                .findFirst();
    }

    /** The name in configuration. */
    public String text() {
        return text;
    }

    public CheckDigits checkDigits() {
        return checkDigits;
    }

    /** Shortest length that is read, in characters; 0 where the scheme has no reference. */
    public int shortest() {
        return shortest;
    }

    /** Longest length, in characters; 0 where the scheme has no reference. */
    public int longest() {
        return longest;
    }

    /** How many lengths a creditor may agree on. */
    int mostAgreedLengths() {
        return mostAgreedLengths;
    }

    /** Width that a new reference is filled to with zeros in front, unless a length is agreed. */
    int issuedWidth() {
        return issuedWidth;
    }

    boolean carriesReference() {
        return longest > 0;
    }

    boolean needsAgreedLength() {
        return this == SE_OCR_4;
    }

    boolean hasLengthDigit() {
        return this == SE_OCR_3;
    }

    /** Whether the bank only warns the payer. */
    boolean isSoft() {
        return this == SE_OCR_1;
    }

    /** The type on the card line of a Danish scheme, such as 71. */
    Optional<String> cardType() {
        return text.startsWith("dk-") ? Optional.of(text.substring(3)) : Optional.empty();
    }
}
