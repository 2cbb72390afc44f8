package dev.fairground.identity.secret;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody who proved who they are and was not let in say one thing: why they should be. */
@ApplicationScoped
public class AppealTokens {
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int CLAIM_BYTES = 3 * Long.BYTES;

    private final MasterKey master;
    private final Clock clock;

    AppealTokens(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    public String issue(UserId user) {
        var claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(user.value().getMostSignificantBits())
                .putLong(user.value().getLeastSignificantBits())
                .putLong(clock.real().plus(LIFE).getEpochSecond())
                .array();
        var mac = mac(claim);
        var token = ByteBuffer.allocate(claim.length + mac.length)
                .put(claim)
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Whose token this is, if we gave it out and it is not old. */
    public Optional<UserId> read(String text) {
        var token = decoded(text);
        if (token.length <= CLAIM_BYTES) {
            return Optional.empty();
        }
        var claim = Arrays.copyOf(token, CLAIM_BYTES);
        if (!MessageDigest.isEqual(mac(claim), Arrays.copyOfRange(token, CLAIM_BYTES, token.length))) {
            return Optional.empty();
        }
        var values = ByteBuffer.wrap(claim);
        var user = new UserId(new UUID(values.getLong(), values.getLong()));
        var ends = Instant.ofEpochSecond(values.getLong());
        return ends.isAfter(clock.real()) ? Optional.of(user) : Optional.empty();
    }

    private byte[] mac(byte[] claim) {
        return MasterKey.mac(master.key("appeals"), claim);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
