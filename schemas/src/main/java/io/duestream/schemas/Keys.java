package io.duestream.schemas;

import java.util.Optional;
import org.apache.kafka.common.utils.Utils;

/** Record keys: UTF-8 text such as {@code acme|55512345678}. Publishers and processor must agree on them. */
public final class Keys {
    static final char SEPARATOR = '|';
    static final char NO_REFERENCE = '~';
    static final char MARK = '#';

    private static final int CREDITOR_MAX = 40;

    private Keys() {}

    /** True for 1 to 40 letters (a to z), digits, {@code -} and {@code _}. */
    public static boolean isCreditorId(String creditor) {
        if (creditor.isEmpty() || creditor.length() > CREDITOR_MAX) {
            return false;
        }
        for (int i = 0; i < creditor.length(); i++) {
            if (!isCreditorCharacter(creditor.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCreditorCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    /**
     * {@code creditor|reference}.
     *
     * @param reference canonical; it never begins with {@code ~} or {@code #}
     * @throws IllegalArgumentException if the creditor's id or the reference has another form
     */
    public static String account(String creditor, String reference) {
        char first = reference.isEmpty() ? NO_REFERENCE : reference.charAt(0);
        if (first == NO_REFERENCE || first == MARK) {
            throw new IllegalArgumentException("A canonical reference is not empty and begins with neither ~ nor #.");
        }
        return join(creditor, reference);
    }

    /** {@code creditor|~paymentId}, for a payment without a reference. */
    public static String withoutReference(String creditor, String paymentId) {
        return join(creditor, NO_REFERENCE + required(paymentId, "payment id"));
    }

    /** {@code creditor|#account}, for a feed mark of one of the creditor's bank accounts. */
    public static String feedMark(String creditor, String account) {
        return join(creditor, MARK + required(account, "account"));
    }

    /** {@code creditor|payerHash}, for what is known of one payer. */
    public static String payer(String creditor, String payerHash) {
        return join(creditor, required(payerHash, "hash of the payer's account"));
    }

    /** Creditor and reference of a key; empty if the text is not such a key. */
    public static Optional<AccountKey> parse(String key) {
        int separator = key.indexOf(SEPARATOR);
        if (separator < 0 || !isCreditorId(key.substring(0, separator))) {
            return Optional.empty();
        }
        String reference = key.substring(separator + 1);
        boolean named =
                reference.length() > 1 || (reference.length() == 1 && Character.isLetterOrDigit(reference.charAt(0)));
        return named ? Optional.of(new AccountKey(key.substring(0, separator), reference)) : Optional.empty();
    }

    /**
     * Partition of a key: murmur2, as Kafka's default partitioner places it.
     *
     * @param partitions how many the topic has, 1 or more
     */
    public static int partition(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static String join(String creditor, String rest) {
        if (!isCreditorId(creditor)) {
            throw new IllegalArgumentException("The creditor id '" + creditor
                    + "' can't be part of a key: use 1 to 40 letters a-z, digits, - and _.");
        }
        return creditor + SEPARATOR + rest;
    }

    private static String required(String part, String name) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("The key needs a " + name + ", and it is empty.");
        }
        return part;
    }
}
