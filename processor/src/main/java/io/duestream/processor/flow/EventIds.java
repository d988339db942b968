package io.duestream.processor.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Ids of the events that a stage makes: the same decision made again has the same id. */
public final class EventIds {
    private static final int BYTES = 12;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(EventIds::sha256);

    private EventIds() {}

    /** 16 characters, derived from the account, its version and what the event is about. */
    public static String of(String key, long version, String about) {
        byte[] text = (key + '\n' + version + '\n' + about).getBytes(StandardCharsets.UTF_8);
        byte[] digest = digest(text);
        return ENCODER.encodeToString(Arrays.copyOf(digest, BYTES));
    }

    private static byte[] digest(byte[] text) {
        return DIGEST.get().digest(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
