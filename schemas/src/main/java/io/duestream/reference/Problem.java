package io.duestream.reference;

/** Why a reference does not follow its format. The order is the precedence: the first that applies is reported. */
public enum Problem {
    EMPTY("There is no reference."),
    NOT_CARRIED("The card type carries no reference."),
    WRONG_CARD_TYPE("The card line is of another type than the agreed one."),
    NOT_RF("The reference does not begin with RF and two check digits."),
    NOT_DIGITS("The reference holds a character that its format does not know."),
    MINUS_NOT_LAST("A minus is a check digit and may only stand last."),
    TOO_SHORT("The reference is shorter than its format allows."),
    TOO_LONG("The reference is longer than its format allows."),
    WRONG_LENGTH("The reference has none of the lengths that are agreed or fixed."),
    WRONG_LENGTH_DIGIT("The second last digit is not the last digit of the length."),
    WRONG_CHECK_DIGIT("The check digit does not follow from the other digits.");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    /** One sentence for people. */
    public String sentence() {
        return sentence;
    }
}
