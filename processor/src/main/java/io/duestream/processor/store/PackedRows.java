package io.duestream.processor.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of bytes by their keys. A row is a slot: the key's length in two bytes, the key, the value. Not safe for threads. */
final class PackedRows implements Places.Keys, Slab.Moves {
    private static final int LONGEST_KEY = (1 << 16) - 1;
    private static final int LENGTH_BYTES = 2;
    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
    private static final VarHandle HEAD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** A table grows at once, and of many rows that takes a tenth of a second: so there are some, and each grows by itself. */
    private static final int TABLE_BITS = 6;

    private final List<PackedCursor> cursors = new ArrayList<>();
    private final Places[] tables = new Places[1 << TABLE_BITS];
    private Slabs slabs = new Slabs(this);
    private int size;

    PackedRows() {
        Arrays.setAll(tables, table -> new Places(this));
    }

    /** The table for a hash: by its upper bits, for the lower ones choose the place. */
    private Places places(int hash) {
        return tables[hash >>> (Integer.SIZE - TABLE_BITS)];
    }

    /** Returns a copy of the value; null if there is none. */
    byte @Nullable [] get(byte[] key) {
        int hash = KeyHash.of(key);
        Places places = places(hash);
        int address = places.addressAt(places.find(key, hash));
        return address == Slabs.NONE ? null : valueAt(address);
    }

    /** Sets the value. */
    void put(byte[] key, byte[] value) {
        demandSmall("key", key, LONGEST_KEY);
        demandSmall("value", value, Slab.MOST_BYTES);
        int hash = KeyHash.of(key);
        Places places = places(hash);
        places.makeRoom();
        int place = places.find(key, hash);
        int bytes = LENGTH_BYTES + key.length + value.length;
        int old = places.addressAt(place);
        if (old != Slabs.NONE && slabs.resize(old, bytes)) {
            write(old, key, value);
            return;
        }
        // First what memory may be wanting for: the old row stays whole then, and no place leads to half a row.
        int address = slabs.allocate(bytes);
        write(address, key, value);
        giveUp(places.addressAt(place));
        places.set(place, hash, address);
    }

    private static void demandSmall(String what, byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new IllegalArgumentException("a " + what + " of " + bytes.length + " bytes: at most " + most);
        }
    }

    /** The old row, wherever it is by now: it may have moved to make room. */
    private void giveUp(int old) {
        if (old == Slabs.NONE) {
            size++;
        } else {
            slabs.release(old);
        }
    }

    private void write(int address, byte[] key, byte[] value) {
        byte[] array = slabs.arrayOf(address);
        int keyAt = Slabs.contentOf(address) + LENGTH_BYTES;
        LENGTH.set(array, Slabs.contentOf(address), (char) key.length);
        System.arraycopy(key, 0, array, keyAt, key.length);
        System.arraycopy(value, 0, array, keyAt + key.length, value.length);
    }

    /** Removes the row; returns whether there was one. */
    boolean remove(byte[] key) {
        int hash = KeyHash.of(key);
        Places places = places(hash);
        int place = places.find(key, hash);
        int address = places.addressAt(place);
        if (address == Slabs.NONE) {
            return false;
        }
        slabs.release(address);
        places.free(place);
        size--;
        return true;
    }

    /** Removes all rows and gives back their memory; cursors begin again. */
    void clear() {
        slabs = new Slabs(this);
        Arrays.setAll(tables, table -> new Places(this));
        size = 0;
        cursors.forEach(PackedCursor::rewind);
    }

    @Override
    public void moved(int from, int to) {
        int keyAt = Slabs.contentOf(to) + LENGTH_BYTES;
        int hash = KeyHash.of(slabs.arrayOf(to), keyAt, keyAt + keyLength(to));
        places(hash).move(hash, from, to);
        follow(from, to);
    }

    @Override
    public void gone(int address, int before) {
        follow(address, before);
    }

    private void follow(int from, int to) {
        for (PackedCursor cursor : cursors) {
            cursor.follow(from, to);
        }
    }

    @Override
    public boolean isAt(int address, byte[] key) {
        int keyAt = Slabs.contentOf(address) + LENGTH_BYTES;
        return keyLength(address) == key.length
                && Arrays.equals(slabs.arrayOf(address), keyAt, keyAt + key.length, key, 0, key.length);
    }

    private int keyLength(int address) {
        return (char) LENGTH.get(slabs.arrayOf(address), Slabs.contentOf(address));
    }

    /** A cursor before the first row, which is to be closed after its use. */
    PackedCursor cursor() {
        PackedCursor cursor = new PackedCursor(this);
        cursors.add(cursor);
        return cursor;
    }

    /** Forgets a cursor. */
    void close(PackedCursor cursor) {
        cursors.remove(cursor);
    }

    /** Where the rows are, for cursors. */
    Slabs slabs() {
        return slabs;
    }

    /** A copy of a row's key. */
    byte[] keyAt(int address) {
        int from = Slabs.contentOf(address) + LENGTH_BYTES;
        return Arrays.copyOfRange(slabs.arrayOf(address), from, from + keyLength(address));
    }

    /** A copy of a row's value. */
    byte[] valueAt(int address) {
        int from = Slabs.contentOf(address);
        int valueAt = from + LENGTH_BYTES + keyLength(address);
        return Arrays.copyOfRange(slabs.arrayOf(address), valueAt, from + slabs.sizeOf(address));
    }

    /** The first four bytes of a row's value, as a number; a value has them, or this is whatever. */
    int headAt(int address) {
        return (int) HEAD.get(slabs.arrayOf(address), Slabs.contentOf(address) + LENGTH_BYTES + keyLength(address));
    }

    /** Count of the rows. */
    int size() {
        return size;
    }

    /** All memory taken, in bytes. */
    long bytes() {
        return slabs.bytes() + Arrays.stream(tables).mapToLong(Places::bytes).sum();
    }
}
