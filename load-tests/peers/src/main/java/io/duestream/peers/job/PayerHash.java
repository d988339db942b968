package io.duestream.peers.job;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Payer accounts as keyed hashes: HMAC-SHA256, the first 16 bytes in hexadecimal. Not for several threads. */
final class PayerHash {
    private static final byte[] KEY = "peers".getBytes(StandardCharsets.UTF_8);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final Mac mac;

    PayerHash() {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The hash of a creditor's payer; null where the account is not known. */
    @Nullable
    String of(String creditor, @Nullable String account) {
        if (account == null || account.isBlank()) {
            return null;
        }
        StringBuilder text = new StringBuilder(creditor).append('|');
        for (int i = 0; i < account.length(); i++) {
            char c = account.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
                text.append(c);
            } else if (c >= 'a' && c <= 'z') {
                text.append((char) (c - 'a' + 'A'));
            }
        }
        return HexFormat.of().formatHex(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
