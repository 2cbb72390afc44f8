package dev.fairground.identity.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that an authenticator and the server make of a shared secret and the time, as RFC 6238 says. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = Duration.ofSeconds(30).toSeconds();
    private static final int CODES = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * The step of time to which a code belongs, if it is that of now, or one before or after because clocks differ.
     *
     * @param last the step of the code that was taken last: neither it nor an earlier one is taken again
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        var present = now.getEpochSecond() / STEP_SECONDS;
        for (var step = present - 1; step <= present + 1; step++) {
            if (step > last && MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    /** The secret as people type it: base32 of RFC 4648, without padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var each : secret) {
            held = (held << 8) | (each & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 15;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % CODES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
