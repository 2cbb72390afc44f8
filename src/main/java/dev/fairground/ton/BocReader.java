package dev.fairground.ton;

import static dev.fairground.ton.MalformedException.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads one bag of cells, believing nothing it says about itself. */
final class BocReader {
    private static final int UNKNOWN_FLAGS = 0x38;
    private static final int CHECKSUM_BYTES = 4;
    private static final int LIBRARY = 8;

    private final ByteBuffer in;
    private int size;

    BocReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    Cell root() {
        check(in.getInt() == Boc.MAGIC, "a bag begins so");
        var flags = in.get();
        check((flags & UNKNOWN_FLAGS) == 0, "flags are known");
        size = flags & 7;
        var offsetSize = in.get();
        check(size >= 1 && size <= 4 && offsetSize >= 1 && offsetSize <= 8, "numbers are so long");
        var cells = number(size);
        check(cells >= 1 && cells <= Boc.MOST_CELLS, "a bag holds so many");
        check(number(size) == 1 && number(size) == 0, "a bag has one root and all of its cells");
        var total = number(offsetSize);
        var root = number(size);
        check(root < cells, "the root is in the bag");
        skip((flags & Boc.INDEX) == 0 ? 0 : cells * offsetSize);
        var checksum = (flags & Boc.CHECKSUM) == 0 ? 0 : CHECKSUM_BYTES;
        check(in.remaining() == total + checksum, "nothing is missing and nothing follows");
        var drafts = new Draft[(int) cells];
        Arrays.setAll(drafts, this::draft);
        check(in.remaining() == checksum, "cells are as long as was said");
        check(checksum == 0 || sum() == in.order(ByteOrder.LITTLE_ENDIAN).getInt(), "the checksum is right");
        return cells(drafts)[(int) root];
    }

    private Draft draft(int place) {
        var kind = in.get();
        check((kind & ~(7 | LIBRARY)) == 0, "cells have no levels and no hashes with them");
        var length = in.get() & 0xFF;
        var data = new byte[(length + 1) / 2];
        in.get(data);
        var bits = length % 2 == 0 ? data.length * 8 : cutTail(data);
        var refs = new int[kind & 7];
        check(refs.length <= Cell.MOST_REFS, "a cell holds so much");
        for (var each = 0; each < refs.length; each++) {
            var ref = number(size);
            check(ref > place && ref <= Boc.MOST_CELLS, "cells only point forward");
            refs[each] = (int) ref;
        }
        return new Draft(data, bits, refs, (kind & LIBRARY) != 0);
    }

    /** Takes away the one behind the last bit; how many bits are left. */
    private static int cutTail(byte[] data) {
        var last = data[data.length - 1];
        var zeros = Integer.numberOfTrailingZeros(last & 0xFF);
        check(zeros < 7, "bits that end with a byte are written so");
        data[data.length - 1] = (byte) (last & (last - 1));
        return data.length * 8 - zeros - 1;
    }

    /** From the last cell to the first, for they only point forward. */
    private static Cell[] cells(Draft[] drafts) {
        var cells = new Cell[drafts.length];
        for (var place = drafts.length - 1; place >= 0; place--) {
            var draft = drafts[place];
            check(Arrays.stream(draft.refs).allMatch(ref -> ref < cells.length), "cells point into the bag");
            var refs = Arrays.stream(draft.refs).mapToObj(ref -> cells[ref]).toList();
            cells[place] = new Cell(draft.data, draft.bits, refs, draft.library);
        }
        return cells;
    }

    private int sum() {
        return Boc.checksum(in.array(), in.position());
    }

    private long number(int length) {
        var value = 0L;
        for (var each = 0; each < length; each++) {
            value = (value << 8) | (in.get() & 0xFF);
        }
        return value;
    }

    private void skip(long bytes) {
        check(bytes <= in.remaining(), "the index is there");
        in.position(in.position() + (int) bytes);
    }

    /** A cell whose others are not known yet. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Draft(byte[] data, int bits, int[] refs, boolean library) {}
}
