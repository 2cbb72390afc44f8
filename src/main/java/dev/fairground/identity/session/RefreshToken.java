package dev.fairground.identity.session;

import dev.fairground.identity.secret.Digests;
import dev.fairground.identity.secret.MasterKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Renews a session once; its text is the session's id and 256 bits that only the holder knows. */
record RefreshToken(String text) {
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken first(UUID session) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return of(session, secret);
    }

    static Optional<RefreshToken> parse(String text) {
        try {
            return Base64.getUrlDecoder().decode(text).length == ID_BYTES + SECRET_BYTES
                    ? Optional.of(new RefreshToken(text))
                    : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** The token that follows this one: always the same, and known to nobody without the server's key. */
    RefreshToken successor(SecretKeySpec key) {
        return of(session(), MasterKey.mac(key, bytes()));
    }

    UUID session() {
        var id = ByteBuffer.wrap(bytes());
        return new UUID(id.getLong(), id.getLong());
    }

    /** What is stored of it: hex SHA-256. */
    String hash() {
        return HexFormat.of().formatHex(Digests.sha256(bytes()));
    }

    private byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }

    private static RefreshToken of(UUID session, byte[] secret) {
        var bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .put(secret)
                .array();
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "refresh token of " + session();
    }
}
