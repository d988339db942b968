package io.duestream.peers.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Ids of the records that a peer writes: the same decision has the same id. */
final class EventIds {
    private static final int BYTES = 12;

    private EventIds() {}

    static String ofStatus(String key, long version, String mark) {
        return of(key, version, "status " + mark);
    }

    static String ofMatch(String key, long version, String paymentId, String invoiceId, String mark) {
        return of(key, version, "match " + paymentId + ' ' + invoiceId + ' ' + mark);
    }

    /** 16 characters. */
    private static String of(String key, long version, String about) {
        byte[] text = (key + '\n' + version + '\n' + about).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
