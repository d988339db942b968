package io.duestream.schemas.serde;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes in Avro's binary encoding, read from an offset on (Avro 1.12 specification, "Binary Encoding"). What can't be read throws
 * an {@link IllegalArgumentException} or an {@link IndexOutOfBoundsException}; no length is believed before so many bytes are there.
 */
final class AvroInput {
    private static final int MOST_BITS = 63;

    private final byte[] bytes;
    private int at;

    AvroInput(byte[] bytes, int offset) {
        this.bytes = bytes;
        at = offset;
    }

    /** Whether all is read. */
    boolean isEnd() {
        return at == bytes.length;
    }

    int octet() {
        return bytes[at++];
    }

    /** A long: zigzag, 7 bits a byte, the lowest first. */
    long number() {
        long rest = 0;
        for (int shift = 0; shift <= MOST_BITS; shift += 7) {
            byte next = bytes[at++];
            rest |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new IllegalArgumentException("a number has more than 10 bytes");
    }

    /** An int, encoded as a long. */
    int integer() {
        return Math.toIntExact(number());
    }

    /** How many bytes or elements follow: each takes a byte at least. */
    int length() {
        long length = number();
        if (length < 0 || length > bytes.length - at) {
            throw new IllegalArgumentException(
                    "a length of " + length + " with " + (bytes.length - at) + " bytes left");
        }
        return (int) length;
    }

    /** How many elements the next block of an array has; a negative count is followed by the block's size. */
    int block() {
        long count = number();
        if (count < 0) {
            var unused = number();
            count = -count;
        }
        if (count < 0 || count > bytes.length - at) {
            throw new IllegalArgumentException("an array of " + count + " with " + (bytes.length - at) + " bytes left");
        }
        return (int) count;
    }

    /** Text: its length in bytes, then UTF-8. */
    String text() {
        int length = length();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** Bytes: their count, then they. */
    byte[] content() {
        int length = length();
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }
}
