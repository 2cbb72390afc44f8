package dev.fairground.payments.voucher;

import java.util.Locale;
import java.util.Optional;

/**
 * A code as people write it down: sixty random bits in twelve symbols of Crockford's base 32, and one that tells most
 * slips of the pen.
 */
record VoucherCode(long bits) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CHECKS = SYMBOLS + "*~$=U";
    private static final int LENGTH = 12;
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final long ALL = (1L << (LENGTH * BITS)) - 1;

    /** Of as many of these bits as a code has. */
    static VoucherCode of(long random) {
        return new VoucherCode(random & ALL);
    }

    /** The code this text stands for, however it is spaced, whether O is written for 0, I or L for 1. */
    static Optional<VoucherCode> read(String text) {
        var bare = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (bare.length() != LENGTH + 1) {
            return Optional.empty();
        }
        var bits = 0L;
        for (var i = 0; i < LENGTH; i++) {
            var value = SYMBOLS.indexOf(bare.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            bits = (bits << BITS) | value;
        }
        var code = new VoucherCode(bits);
        return code.check() == bare.charAt(LENGTH) ? Optional.of(code) : Optional.empty();
    }

    /** In groups of four, with the check symbol behind. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(SYMBOLS.charAt((int) (bits >>> ((LENGTH - 1 - i) * BITS)) & 31));
        }
        return text.append('-').append(check()).toString();
    }

    private char check() {
        return CHECKS.charAt((int) (bits % CHECKS.length()));
    }
}
