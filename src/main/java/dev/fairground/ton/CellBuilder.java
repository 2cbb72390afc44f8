package dev.fairground.ton;

import static dev.fairground.ton.MalformedException.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills a cell, bit after bit. */
public final class CellBuilder {
    private final byte[] data = new byte[(Cell.MOST_BITS + 7) / 8];
    private final List<Cell> refs = new ArrayList<>();
    private int bits;

    public CellBuilder bit(boolean value) {
        check(bits < Cell.MOST_BITS, "a cell holds so much");
        if (value) {
            data[bits / 8] |= (byte) (0x80 >> (bits % 8));
        }
        bits++;
        return this;
    }

    /** The lower bits of a number, the highest of them first. */
    public CellBuilder number(long value, int width) {
        for (var shift = width - 1; shift >= 0; shift--) {
            bit(((value >> shift) & 1) == 1);
        }
        return this;
    }

    public CellBuilder bytes(byte[] bytes) {
        for (var each : bytes) {
            number(each, 8);
        }
        return this;
    }

    public CellBuilder ref(Cell cell) {
        refs.add(cell);
        return this;
    }

    public Cell build() {
        return build(false);
    }

    /** A cell that stands for the code with the hash it holds. */
    Cell build(boolean library) {
        return new Cell(Arrays.copyOf(data, (bits + 7) / 8), bits, refs, library);
    }
}
