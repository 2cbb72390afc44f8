package dev.fairground.ton;

import static dev.fairground.ton.MalformedException.check;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to 1023 bits and four more cells: what everything on TON is made of. Beside ordinary cells there are those that
 * stand for code in a library; what proofs of the chain itself are made of is not read.
 */
public final class Cell {
    static final int MOST_BITS = 1023;
    static final int MOST_REFS = 4;
    static final int DEEPEST = 1024;
    static final int HASH_BYTES = 32;
    private static final int LIBRARY_BITS = 8 + HASH_BYTES * 8;
    private static final int LIBRARY_TAG = 2;

    private final byte[] data;
    private final int bits;
    private final List<Cell> refs;
    private final boolean library;
    private final int depth;
    private final byte[] hash;

    /**
     * A cell, or an exception where there can be none.
     *
     * @param data the bits; those of the last byte that do not count are zero
     */
    Cell(byte[] data, int bits, List<Cell> refs, boolean library) {
        check(bits <= MOST_BITS && refs.size() <= MOST_REFS, "a cell holds so much");
        check(
                !library || (bits == LIBRARY_BITS && data[0] == LIBRARY_TAG && refs.isEmpty()),
                "of the cells that are not ordinary only libraries are read");
        this.data = data;
        this.bits = bits;
        this.refs = List.copyOf(refs);
        this.library = library;
        this.depth = refs.stream().mapToInt(ref -> ref.depth + 1).max().orElse(0);
        check(depth <= DEEPEST, "cells lie so deep");
        this.hash = digest();
    }

    public int bits() {
        return bits;
    }

    public List<Cell> refs() {
        return refs;
    }

    /** How many steps it is to the cell that lies deepest below. */
    public int depth() {
        return depth;
    }

    /** Names this cell and everything below it. */
    public byte[] hash() {
        return hash.clone();
    }

    /** The hash as people write it. */
    public String hashText() {
        return HexFormat.of().formatHex(hash);
    }

    /** Whole bytes from any bit on, or nothing where the cell ends before. */
    Optional<byte[]> bytesAt(int from, int length) {
        if (from + length * 8 > bits) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        for (var bit = 0; bit < length * 8; bit++) {
            if (bit(from + bit)) {
                bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
            }
        }
        return Optional.of(bytes);
    }

    boolean bit(int at) {
        return (data[at / 8] & (0x80 >> (at % 8))) != 0;
    }

    /** Two bytes about the size, and the bits, with a one behind them where they do not end with a byte. */
    byte[] body() {
        var whole = bits / 8;
        var started = (bits + 7) / 8;
        var body = ByteBuffer.allocate(2 + started)
                .put((byte) (refs.size() + (library ? 8 : 0)))
                .put((byte) (whole + started))
                .put(data, 0, started)
                .array();
        if (whole != started) {
            body[body.length - 1] |= (byte) (0x80 >> (bits % 8));
        }
        return body;
    }

    private byte[] digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(body());
            refs.forEach(ref -> {
                sha.update((byte) (ref.depth >> 8));
                sha.update((byte) ref.depth);
            });
            refs.forEach(ref -> sha.update(ref.hash));
            return sha.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cell cell && Arrays.equals(hash, cell.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "cell " + hashText();
    }
}
