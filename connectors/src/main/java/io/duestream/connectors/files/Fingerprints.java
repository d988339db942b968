package io.duestream.connectors.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names payments by what they are, not by what a bank calls them: the same payment in a re-ordered copy or in another
 * file has the same id. Two equal payments in one file are two payments: the second, third … carries an ordinal, which
 * is the same whatever the order of the file. Holds 8 to 32 bytes a payment of the file, nothing else.
 */
public final class Fingerprints {

    private static final char SEPARATOR = '\u001f';

    private final MessageDigest digest = sha256();
    private long[] seen = new long[1 << 10];
    private int size;

    /** Id of the next payment with these features: 32 hexadecimal characters. */
    public String next(String... features) {
        String text = String.join(String.valueOf(SEPARATOR), features);
        byte[] hash = hash(text);
        int ordinal = ordinal(hash);
        return HexFormat.of().formatHex(ordinal == 0 ? hash : hash(text + SEPARATOR + ordinal), 0, 16);
    }

    /** SHA-256 of a text. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] hash(String text) {
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private int ordinal(byte[] hash) {
        int ordinal = 0;
        while (!add(slot(hash, ordinal))) {
            ordinal++;
        }
        return ordinal;
    }

    /** 64 bits that stand for a payment and its ordinal; 0 marks a free place. */
    private static long slot(byte[] hash, int ordinal) {
        long bits = ordinal * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < Long.BYTES; i++) {
            bits ^= (hash[16 + i] & 0xFFL) << (8 * i);
        }
        return bits == 0 ? 1 : bits;
    }

    private boolean add(long value) {
        if (size * 4L >= seen.length * 3L) {
            long[] old = seen;
            seen = new long[old.length * 2];
            Arrays.stream(old).filter(kept -> kept != 0).forEach(kept -> seen[place(kept)] = kept);
        }
        int place = place(value);
        boolean free = seen[place] == 0;
        if (free) {
            seen[place] = value;
            size++;
        }
        return free;
    }

    private int place(long value) {
        int mask = seen.length - 1;
        int place = Long.hashCode(value * 0x9E3779B97F4A7C15L) & mask;
        while (seen[place] != 0 && seen[place] != value) {
            place = (place + 1) & mask;
        }
        return place;
    }
}
