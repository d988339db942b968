package io.duestream.processor.flow.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Payer accounts as keyed hashes: the same account of the same creditor gives the same hash, and nobody without the key can go
 * back or compare creditors. HMAC-SHA256, the first 16 bytes in hexadecimal. Not for several threads.
 */
public final class PayerHash {
    private static final int BYTES = 16;
    private final Mac mac;

    /** A hash with this secret key. */
    public PayerHash(String key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The hash of an account; null where there is none. */
    public @Nullable String of(String creditor, @Nullable String account) {
        if (account == null || account.isBlank()) {
            return null;
        }
        StringBuilder text = new StringBuilder(creditor.length() + account.length() + 1);
        text.append(creditor).append('|');
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                text.append(c);
            } else if (c >= 'a' && c <= 'z') {
                text.append((char) (c - 'a' + 'A'));
            }
        }
        byte[] hash = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }
}
