package dev.fairground.identity.social;

import dev.fairground.identity.secret.Digests;
import dev.fairground.identity.ways.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to sign in by way of another site, as the browser that began it keeps it, sealed.
 *
 * @param state    comes back with the browser: nobody else's answer is taken for this one
 * @param nonce    comes back in the ID token
 * @param verifier shows that the code is exchanged by who asked for it (PKCE)
 * @param next     the page to go on to
 * @param linking  whose account to link; null to sign in
 */
record Attempt(
        Provider provider,
        String state,
        String nonce,
        String verifier,
        String next,
        @Nullable Linking linking) {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Attempt begin(Provider provider, String next, @Nullable Linking linking) {
        return new Attempt(provider, secret(), secret(), secret(), next, linking);
    }

    /** Whether this answer belongs to it. */
    boolean isAnsweredBy(Provider from, @Nullable String shown) {
        return from == provider && shown != null && MessageDigest.isEqual(bytes(shown), bytes(state));
    }

    /** The verifier as the first request shows it. */
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.sha256(bytes(verifier)));
    }

    private static String secret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody who showed the password, on which device. */
    record Linking(UUID user, UUID session) {}
}
