package dev.fairground.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The authenticator of a person: made by others than the program, so that both must have read the same standard. */
final class Authenticator {
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec secret;

    Authenticator(String secret) {
        this.secret = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    }

    /** What it shows now. */
    String code() {
        return code(Duration.ZERO);
    }

    /** What it shows half a minute from now, which the program takes as well. */
    String nextCode() {
        return code(Duration.ofSeconds(30));
    }

    private String code(Duration later) {
        try {
            return generator.generateOneTimePasswordString(secret, Instant.now().plus(later), Locale.ROOT);
        } catch (InvalidKeyException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}
