package io.duestream.processor.flow.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as few bytes: variable-length numbers, days since 2020, hexadecimal text as bytes. */
final class Packer {
    static final LocalDate EPOCH = LocalDate.of(2020, 1, 1);
    static final List<String> CURRENCIES = List.of("SEK", "NOK", "DKK", "EUR");
    private static final int HEX_LEAST = 8;
    private static final int NO_DIGIT = -1;

    /** Bytes of the largest number. */
    private static final int MOST_OF_NUMBER = 10;

    private byte[] bytes = new byte[256];
    private int size;

    void fixedInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            write(value >>> shift);
        }
    }

    void write(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** A number of 0 or more takes a byte for each 7 bits. */
    void number(long value) {
        room(MOST_OF_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void day(LocalDate day) {
        signed(day.toEpochDay() - EPOCH.toEpochDay());
    }

    void optionalDay(@Nullable LocalDate day) {
        write(day == null ? 0 : 1);
        if (day != null) {
            day(day);
        }
    }

    /** Text of hexadecimal digits in lower case, such as a fingerprint, takes half its length. */
    void text(String text) {
        if (text.length() < HEX_LEAST || text.length() % 2 != 0 || !hex(text)) {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            number((long) content.length << 1);
            raw(content);
        }
    }

    /** Returns false, and has written nothing, if the text is anything else. */
    private boolean hex(String text) {
        int start = size;
        number(text.length() | 1L);
        room(text.length() / 2);
        for (int i = 0; i < text.length(); i += 2) {
            int octet = digit(text.charAt(i)) << 4 | digit(text.charAt(i + 1));
            if (octet < 0) {
                size = start;
                return false;
            }
            bytes[size++] = (byte) octet;
        }
        return true;
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : NO_DIGIT;
    }

    private void raw(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, size, content.length);
        size += content.length;
    }

    void optionalText(@Nullable String text) {
        text(text == null ? "" : text);
    }

    void bytes(byte @Nullable [] content) {
        number(content == null ? 0 : content.length + 1L);
        if (content != null) {
            raw(content);
        }
    }

    void currency(String currency) {
        int known = CURRENCIES.indexOf(currency);
        write(known < 0 ? CURRENCIES.size() : known);
        if (known < 0) {
            text(currency);
        }
    }

    <T> void list(List<T> list, BiConsumer<Packer, T> element) {
        number(list.size());
        for (int i = 0; i < list.size(); i++) {
            element.accept(this, list.get(i));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
