package dev.fairground.identity.ton;

import dev.fairground.identity.secret.MasterKey;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Words of ours that wallets sign. Each says itself that it is ours and until when, so that asking for one costs no row. */
@ApplicationScoped
class Challenges {
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final String PURPOSE = "words that wallets sign";
    private static final int CHANCE_BYTES = 16;
    private static final int DATED_BYTES = CHANCE_BYTES + Long.BYTES;
    private static final int BYTES = DATED_BYTES + 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;
    private final Clock clock;

    Challenges(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    Challenge issue() {
        var until = Instant.ofEpochSecond(clock.real().plus(VALID).getEpochSecond());
        var chance = new byte[CHANCE_BYTES];
        RANDOM.nextBytes(chance);
        var dated = ByteBuffer.allocate(DATED_BYTES)
                .put(chance)
                .putLong(until.getEpochSecond())
                .array();
        var text = ByteBuffer.allocate(BYTES).put(dated).put(mac(dated)).array();
        return new Challenge(Base64.getUrlEncoder().withoutPadding().encodeToString(text), until);
    }

    /** Until when this may be shown, if it came from us and that is not over. */
    Optional<Instant> expiry(String payload) {
        try {
            var text = Base64.getUrlDecoder().decode(payload);
            if (text.length != BYTES) {
                return Optional.empty();
            }
            var dated = Arrays.copyOf(text, DATED_BYTES);
            var ours = MessageDigest.isEqual(mac(dated), Arrays.copyOfRange(text, DATED_BYTES, BYTES));
            return ours
                    ? Optional.of(Instant.ofEpochSecond(ByteBuffer.wrap(dated).getLong(CHANCE_BYTES)))
                            .filter(until -> until.isAfter(clock.real()))
                    : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] dated) {
        return MasterKey.mac(master.key(PURPOSE), dated);
    }

    record Challenge(String payload, Instant until) {}
}
