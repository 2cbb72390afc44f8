package dev.fairground.ton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BocTests {
    private static final Cell EMPTY = new CellBuilder().build();

    @Test
    void hashesTheEmptyCellAsEverybodyDoes() {
        assertThat(EMPTY.hashText()).isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
        assertThat(HexFormat.of().formatHex(Boc.write(EMPTY))).isEqualTo("b5ee9c72410101010002000000" + "4cacb9cd");
    }

    @Test
    void readsWhatItWrote() {
        var random = new Random(4);
        for (var each = 0; each < 200; each++) {
            var cell = tree(random, 4);

            var read = Boc.read(Boc.write(cell)).orElseThrow();

            assertThat(read).isEqualTo(cell);
            assertThat(read.depth()).isEqualTo(cell.depth());
            assertThat(read.bits()).isEqualTo(cell.bits());
        }
    }

    @Test
    void writesEqualCellsOnce() {
        var cell = EMPTY;
        for (var level = 0; level < 60; level++) {
            cell = new CellBuilder().ref(cell).ref(cell).ref(cell).ref(cell).build();
        }

        assertThat(Boc.write(cell)).hasSizeLessThan(500);
        assertThat(Boc.read(Boc.write(cell))).contains(cell);
        assertThat(cell.depth()).isEqualTo(60);
    }

    @Test
    void readsBagsWithAnIndexAndWithoutAChecksum() {
        assertThat(Boc.read(hex("b5ee9c72" + "01" + "01" + "020100" + "05" + "00" + "010001" + "0000")))
                .isPresent();
        assertThat(Boc.read(hex("b5ee9c72" + "81" + "01" + "020100" + "05" + "00" + "0305" + "010001" + "0000")))
                .isEqualTo(Boc.read(hex("b5ee9c72" + "01" + "01" + "020100" + "05" + "00" + "010001" + "0000")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/ton/broken-bags.csv", numLinesToSkip = 1)
    void refusesWhatIsBroken(String what, String bag) {
        assertThat(Boc.read(hex(bag.replace(" ", "")))).as(what).isEmpty();
    }

    @Test
    void refusesBagsThatAreTooBig() {
        assertThat(Boc.read(heap(4096))).isPresent();
        assertThat(Boc.read(heap(4097))).isEmpty();
        assertThat(Boc.read(new byte[Boc.MOST_BYTES + 1])).isEmpty();
        assertThat(Boc.read("A".repeat(100_000))).isEmpty();
    }

    @Test
    void refusesCellsThatLieTooDeep() {
        assertThat(Boc.read(chain(1024)).orElseThrow().depth()).isEqualTo(1024);
        assertThat(Boc.read(chain(1025))).isEmpty();
    }

    @Test
    void survivesWhateverArrives() {
        var random = new Random(7);
        var good = Boc.write(tree(random, 3));
        for (var each = 0; each < 20_000; each++) {
            var bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(Boc.read(bad)).isEmpty();
            assertThat(Boc.read(Arrays.copyOf(good, random.nextInt(good.length))))
                    .isEmpty();
        }
    }

    @Test
    void fillsNoCellBeyondItsSize() {
        var full = new CellBuilder().bytes(new byte[127]).number(0, 7);

        assertThat(full.build().bits()).isEqualTo(1023);
        assertThatThrownBy(() -> full.bit(true)).isInstanceOf(MalformedException.class);
        var wide = new CellBuilder().ref(EMPTY).ref(EMPTY).ref(EMPTY).ref(EMPTY).ref(EMPTY);
        assertThatThrownBy(wide::build).isInstanceOf(MalformedException.class);
    }

    private static Cell tree(Random random, int levels) {
        var builder = new CellBuilder();
        var bits = random.nextInt(1024);
        for (var bit = 0; bit < bits; bit++) {
            builder.bit(random.nextBoolean());
        }
        for (var ref = levels == 0 ? 0 : random.nextInt(4); ref > 0; ref--) {
            builder.ref(tree(random, levels - 1));
        }
        return builder.build();
    }

    /** Empty cells side by side. */
    private static byte[] heap(int cells) {
        var bag = ByteBuffer.allocate(16 + 2 * cells).put(hex("b5ee9c72" + "02" + "02"));
        bag.putShort((short) cells).putShort((short) 1).putShort((short) 0);
        return bag.putShort((short) (2 * cells)).array();
    }

    /** Empty cells, each in the one before. */
    private static byte[] chain(int depth) {
        var cells = ByteBuffer.allocate(16 + 4 * depth + 2);
        cells.put(hex("b5ee9c72" + "02" + "02")).putShort((short) (depth + 1)).putShort((short) 1);
        cells.putShort((short) 0).putShort((short) (4 * depth + 2)).putShort((short) 0);
        for (var place = 1; place <= depth; place++) {
            cells.put(hex("0100")).putShort((short) place);
        }
        return cells.array();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
