package io.duestream.schemas.serde;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A buffer that is written to in Avro's binary encoding and used again (Avro 1.12 specification, "Binary Encoding"). */
final class AvroBytes {
    private byte[] bytes = new byte[1024];
    private int size;

    /** Empties it. */
    void reset() {
        size = 0;
    }

    void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** An int or long: zigzag, 7 bits a byte, the lowest first. */
    void number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Text: its length in bytes, then UTF-8. */
    void text(String text) {
        if (!ascii(text)) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            number(content.length);
            room(content.length);
            System.arraycopy(content, 0, bytes, size, content.length);
            size += content.length;
        }
    }

    /** Nearly all texts are ASCII, and then nothing is copied twice. Returns false, and has written nothing, for others. */
    private boolean ascii(String text) {
        int start = size;
        number(text.length());
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                size = start;
                return false;
            }
            bytes[size++] = (byte) c;
        }
        return true;
    }

    /** The buffer's remaining bytes, which stay in it. */
    void content(ByteBuffer content) {
        int length = content.remaining();
        number(length);
        room(length);
        content.get(content.position(), bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
