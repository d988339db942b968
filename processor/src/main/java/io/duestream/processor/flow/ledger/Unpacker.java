package io.duestream.processor.flow.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote. */
final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    int fixedInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 8) | read();
        }
        return value;
    }

    int read() {
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = read();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(signed() + Packer.EPOCH.toEpochDay());
    }

    @Nullable
    LocalDate optionalDay() {
        return read() == 0 ? null : day();
    }

    String text() {
        long head = number();
        int length = (int) (head >>> 1);
        int from = at;
        at += length;
        return (head & 1) == 1
                ? HexFormat.of().formatHex(bytes, from, at)
                : new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    @Nullable
    String optionalText() {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    byte @Nullable [] bytes() {
        int length = (int) number() - 1;
        if (length < 0) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    String currency() {
        int known = read();
        return known < Packer.CURRENCIES.size() ? Packer.CURRENCIES.get(known) : text();
    }

    <T> List<T> list(Function<Unpacker, T> element) {
        int length = (int) number();
        if (length == 0) {
            return List.of();
        }
        if (length == 1) {
            return List.of(element.apply(this));
        }
        List<T> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(element.apply(this));
        }
        return List.copyOf(list);
    }

    boolean isDone() {
        return at == bytes.length;
    }
}
