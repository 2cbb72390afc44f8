package dev.fairground.identity.guest;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Gives a guest something to go on with on another device; the one before it works no more. */
@UseCase
class MakeClaimToken {
    private static final Duration VALID = Duration.ofDays(7);
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Guests guests;
    private final Clock clock;

    MakeClaimToken(Guests guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Transactional
    Outcome<ClaimToken> make(UserId user) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var expires = clock.real().plus(VALID);
        return guests.setToken(user, Digests.hex(token), expires)
                ? new Done<>(new ClaimToken(token, expires))
                : new Refused<>(IdentityRefusal.NOT_A_GUEST);
    }

    /** Works once, until then. */
    record ClaimToken(String token, Instant expiresAt) {}
}
