package io.duestream.processor.http;

import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.reference.CanonicalReference;
import io.duestream.schemas.Keys;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An account as the path of an address: {@code /invoices/creditor/reference}, the reference as anybody types it. */
final class AccountPath {
    private static final int REFERENCE_MAX = 200;
    private static final int PAYMENT_ID_MAX = 64;

    private AccountPath() {}

    /**
     * The account; {@code ~} and a payment's id name money without a reference.
     *
     * @throws IllegalArgumentException if no account can have that name; the message says what to do
     */
    static AccountKey parse(String creditor, String reference) {
        if (!Keys.isCreditorId(creditor)) {
            throw new IllegalArgumentException(
                    "The creditor's id in the path is not one: it has 1 to 40 letters a-z, digits, - and _.");
        }
        if (reference.length() > REFERENCE_MAX) {
            throw new IllegalArgumentException("The reference in the path has more than " + REFERENCE_MAX
                    + " characters: give the one that is printed on the invoice.");
        }
        return new AccountKey(creditor, reference.startsWith("~") ? ofPayment(reference) : canonical(reference));
    }

    private static String canonical(String reference) {
        String canonical = CanonicalReference.of(reference);
        if (canonical.isEmpty()) {
            throw new IllegalArgumentException(
                    "The path holds no reference: give the one that is printed on the invoice,"
                            + " or ~ and a payment's id for money without one.");
        }
        return canonical;
    }

    private static String ofPayment(String reference) {
        String id = reference.substring(1);
        if (id.isBlank() || id.length() > PAYMENT_ID_MAX) {
            throw new IllegalArgumentException(
                    "After ~ comes the id of a payment without a reference, 1 to " + PAYMENT_ID_MAX + " characters.");
        }
        return reference;
    }

    static String of(AccountKey key) {
        return "/invoices/" + encoded(key.creditor()) + '/' + encoded(key.reference());
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
