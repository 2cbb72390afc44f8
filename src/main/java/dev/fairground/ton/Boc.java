package dev.fairground.ton;

import static dev.fairground.ton.MalformedException.check;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/** A cell and all below it as bytes, the way TON writes them: a bag of cells. */
public final class Boc {
    static final int MAGIC = 0xb5ee9c72;
    static final int INDEX = 0x80;
    static final int CHECKSUM = 0x40;
    static final int MOST_BYTES = 1 << 16;
    static final int MOST_CELLS = 1 << 12;
    private static final int CHECKSUM_BYTES = 4;
    private static final int LONGEST_TEXT = MOST_BYTES / 3 * 4 + 4;

    private Boc() {}

    /** The one root of a bag, unless it is broken, too big, or runs in a circle. */
    public static Optional<Cell> read(byte[] bytes) {
        try {
            check(bytes.length <= MOST_BYTES, "a bag is so big");
            return Optional.of(new BocReader(bytes).root());
        } catch (MalformedException | BufferUnderflowException broken) {
            return Optional.empty();
        }
    }

    /** The same of Base64, of either alphabet. */
    public static Optional<Cell> read(String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.empty()
                : Base64Text.bytes(text).flatMap(Boc::read);
    }

    /** A bag with a checksum and without an index; equal cells are written once. */
    public static byte[] write(Cell root) {
        var cells = new ArrayList<Cell>();
        collect(root, new HashSet<>(), cells);
        var order = cells.reversed();
        var places = new HashMap<Cell, Integer>();
        order.forEach(cell -> places.put(cell, places.size()));
        var size = bytesFor(order.size());
        var total = order.stream()
                .mapToInt(cell -> cell.body().length + cell.refs().size() * size)
                .sum();
        var offset = bytesFor(total);
        var bag = ByteBuffer.allocate(6 + 4 * size + offset + total + CHECKSUM_BYTES);
        bag.putInt(MAGIC).put((byte) (CHECKSUM | size)).put((byte) offset);
        List.of(order.size(), 1, 0).forEach(number -> put(bag, number, size));
        put(bag, total, offset);
        put(bag, 0, size);
        order.forEach(cell -> put(bag, cell, places, size));
        return bag.order(ByteOrder.LITTLE_ENDIAN)
                .putInt(checksum(bag.array(), bag.position()))
                .array();
    }

    /** The checksum of some first bytes. */
    static int checksum(byte[] bytes, int length) {
        var sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    /** A cell stands behind all that lies below it. */
    private static void collect(Cell cell, Set<Cell> seen, List<Cell> cells) {
        if (seen.add(cell)) {
            cell.refs().forEach(ref -> collect(ref, seen, cells));
            cells.add(cell);
        }
    }

    private static void put(ByteBuffer bag, Cell cell, Map<Cell, Integer> places, int size) {
        bag.put(cell.body());
        cell.refs().forEach(ref -> put(bag, places.getOrDefault(ref, 0), size));
    }

    private static void put(ByteBuffer bag, int number, int size) {
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
        bag.put(Arrays.copyOfRange(bytes, Integer.BYTES - size, Integer.BYTES));
    }

    private static int bytesFor(int number) {
        return Math.max(1, (Integer.SIZE - Integer.numberOfLeadingZeros(number) + 7) / 8);
    }
}
