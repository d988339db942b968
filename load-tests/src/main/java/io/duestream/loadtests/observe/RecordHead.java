package io.duestream.loadtests.observe;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads which event caused a record of an output stream, and nothing else of it: every such record begins with the text
 * {@code eventId} and the optional text {@code causedBy}. In the Confluent wire format, as the processor writes it.
 */
public final class RecordHead {
    private static final int FRAME = 5;
    private static final int TEXT_BRANCH = 1;

    private final byte[] value;
    private int position = FRAME;

    private RecordHead(byte[] value) {
        this.value = value;
    }

    /** The event that caused the record; null if none is named, or if the bytes are not such a record. */
    public static @Nullable String causedBy(byte[] value) {
        try {
            RecordHead head = new RecordHead(value);
            head.skipText();
            return head.number() == TEXT_BRANCH ? head.text() : null;
        } catch (IndexOutOfBoundsException notSuchARecord) {
            return null;
        }
    }

    private void skipText() {
        int length = length();
        position += length;
    }

    private String text() {
        int length = length();
        return new String(value, position, length, StandardCharsets.UTF_8);
    }

    private int length() {
        long length = number();
        if (length < 0 || length > value.length) {
            throw new IndexOutOfBoundsException("no text is " + length + " bytes long");
        }
        return (int) length;
    }

    /** Avro's form of whole numbers: seven bits a byte, the lowest first, and the sign in the lowest bit. */
    private long number() {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = value[position++];
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new IndexOutOfBoundsException("no number is longer than ten bytes");
    }
}
