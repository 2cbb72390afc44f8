package dev.fairground.ton;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an account of TON is found.
 *
 * @param workchain 0 for nearly everybody, -1 for those who run the chain
 * @param hash      64 small hexadecimal digits: the hash of what the account was born with
 */
public record Address(int workchain, String hash) {
    private static final Pattern RAW = Pattern.compile("(-?\\d{1,3}):([0-9a-fA-F]{64})");
    private static final Pattern FRIENDLY = Pattern.compile("[A-Za-z0-9+/]{48}|[A-Za-z0-9_-]{48}");
    private static final int BOUNCEABLE = 0x11;
    private static final int NOT_BOUNCEABLE = 0x51;
    private static final int TEST_ONLY = 0x80;
    private static final int FRIENDLY_BYTES = 36;
    private static final int CHECKSUM_BYTES = 2;
    private static final int POLYNOMIAL = 0x1021;
    private static final int SHOWN = 4;

    public Address {
        if (workchain != (byte) workchain || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no address: " + workchain + ":" + hash);
        }
    }

    /** An address in any of its forms. */
    public static Optional<Address> parse(String text) {
        return parseRaw(text).or(() -> parseFriendly(text).map(Friendly::address));
    }

    /** The form of programs: {@code 0:} and the hash. */
    public static Optional<Address> parseRaw(String text) {
        var parts = RAW.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var workchain = Integer.parseInt(parts.group(1));
        var hash = parts.group(2).toLowerCase(Locale.ROOT);
        return workchain == (byte) workchain ? Optional.of(new Address(workchain, hash)) : Optional.empty();
    }

    /** The form of people: 48 letters, with a checksum. */
    public static Optional<Friendly> parseFriendly(String text) {
        if (!FRIENDLY.matcher(text).matches()) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_'));
        var tag = bytes[0] & 0xFF & ~TEST_ONLY;
        if (checksum(bytes, FRIENDLY_BYTES) != 0 || (tag != BOUNCEABLE && tag != NOT_BOUNCEABLE)) {
            return Optional.empty();
        }
        var hash = HexFormat.of().formatHex(bytes, 2, FRIENDLY_BYTES - CHECKSUM_BYTES);
        return Optional.of(new Friendly(new Address(bytes[1], hash), tag == BOUNCEABLE, (bytes[0] & TEST_ONLY) != 0));
    }

    public String raw() {
        return workchain + ":" + hash;
    }

    /** As people read and copy it. */
    public String friendly(boolean bounceable, boolean testOnly) {
        var bytes = ByteBuffer.allocate(FRIENDLY_BYTES)
                .put((byte) ((bounceable ? BOUNCEABLE : NOT_BOUNCEABLE) | (testOnly ? TEST_ONLY : 0)))
                .put((byte) workchain)
                .put(hashBytes());
        bytes.putShort((short) checksum(bytes.array(), FRIENDLY_BYTES - CHECKSUM_BYTES));
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    /** Its beginning and its end, for people who know it. */
    public String brief() {
        var text = friendly(false, false);
        return text.substring(0, SHOWN) + "…" + text.substring(text.length() - SHOWN);
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** CRC-16/XMODEM of some first bytes; zero where they end with their own. */
    static int checksum(byte[] bytes, int length) {
        var sum = 0;
        for (var at = 0; at < length; at++) {
            sum ^= (bytes[at] & 0xFF) << 8;
            for (var bit = 0; bit < 8; bit++) {
                sum = (sum & 0x8000) == 0 ? sum << 1 : (sum << 1) ^ POLYNOMIAL;
            }
        }
        return sum & 0xFFFF;
    }

    /**
     * An address as people write it.
     *
     * @param bounceable whether money sent to nobody comes back
     * @param testOnly   whether it is meant for the test network alone
     */
    public record Friendly(Address address, boolean bounceable, boolean testOnly) {}
}
