package dev.fairground.payments.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoucherCodeTests {
    private final Random random = new Random(7);

    @Test
    void areReadBack() {
        for (var i = 0; i < 1_000; i++) {
            var code = VoucherCode.of(random.nextLong());

            assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z*~$=U]");
            assertThat(VoucherCode.read(code.toString())).contains(code);
        }
    }

    /** Worked by hand: 32 is 10 in base 32 and leaves itself by 37; 37 leaves nothing. */
    @Test
    void checkAsCrockfordSays() {
        assertThat(new VoucherCode(32)).hasToString("0000-0000-0010-*");
        assertThat(new VoucherCode(37)).hasToString("0000-0000-0015-0");
        assertThat(new VoucherCode(36)).hasToString("0000-0000-0014-U");
    }

    @Test
    void areReadAsPeopleWriteThem() {
        assertThat(VoucherCode.read(" oooo ooOO-ooio * ")).contains(new VoucherCode(32));
        assertThat(VoucherCode.read("0000000000l5o")).contains(new VoucherCode(37));
        assertThat(VoucherCode.read("0000-0000-0014-u")).contains(new VoucherCode(36));
    }

    @Test
    void tellEverySingleSlip() {
        var symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var i = 0; i < 200; i++) {
            var right = VoucherCode.of(random.nextLong()).toString();
            var at = random.nextInt(4);
            var wrong = right.substring(0, at) + symbols.charAt(random.nextInt(32)) + right.substring(at + 1);

            assertThat(VoucherCode.read(wrong).isPresent()).isEqualTo(wrong.equals(right));
        }
    }

    @Test
    void areNothingElse() {
        assertThat(VoucherCode.read("")).isEmpty();
        assertThat(VoucherCode.read("0000-0000-0010")).isEmpty();
        assertThat(VoucherCode.read("U000-0000-0010-*")).isEmpty();
        assertThat(VoucherCode.read("0000-0000-0010-*0")).isEmpty();
    }

    @Test
    void areNotMadeTwice() {
        var made = new HashSet<VoucherCode>();
        for (var i = 0; i < 10_000; i++) {
            assertThat(made.add(VoucherCode.of(random.nextLong()))).isTrue();
        }
    }
}
