package io.duestream.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code line of a Danish inpayment card, {@code +71<id+payee<}, or its short form in Peppol invoices, {@code 71#id}
 * (rules DK-R-008 to 011). The id is empty where the line holds none.
 */
record CardLine(String cardType, String id) {
    private static final Pattern WITH_ID = Pattern.compile("\\+?(71|75|04|15)[#<]([0-9.-]*)(?:\\+[0-9.-]*)?<?");
    private static final Pattern WITHOUT_ID = Pattern.compile("\\+?(73|01)[#<].*", Pattern.DOTALL);

    static Optional<CardLine> in(String cleaned) {
        Matcher withId = WITH_ID.matcher(cleaned);
        if (withId.matches()) {
            return Optional.of(new CardLine(withId.group(1), withId.group(2).replaceAll("[.-]", "")));
        }
        Matcher withoutId = WITHOUT_ID.matcher(cleaned);
        return withoutId.matches() ? Optional.of(new CardLine(withoutId.group(1), "")) : Optional.empty();
    }
}
