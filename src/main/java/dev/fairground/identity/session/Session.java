package dev.fairground.identity.session;

import dev.fairground.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sign-in on one device, as long as its refresh token is renewed; decides what a token that comes back is worth.
 *
 * @param device how the program that signed in names itself
 */
record Session(
        UUID id, UserId account, String device, String tokenHash, Instant rotatedAt, Instant expires, Instant ends) {
    static final Duration SLIDING = Duration.ofDays(30);
    static final Duration ABSOLUTE = Duration.ofDays(90);
    static final Duration GRACE = Duration.ofSeconds(10);

    static Session begin(RefreshToken first, UserId account, String device, Instant now) {
        return new Session(first.session(), account, device, first.hash(), now, now.plus(SLIDING), now.plus(ABSOLUTE));
    }

    /**
     * What becomes of the session when this token is shown. The token of just before still leads to the same successor
     * for ten seconds, because an answer may get lost; any other old token was stolen.
     */
    Renewal renew(RefreshToken shown, SecretKeySpec key, Instant now) {
        if (!now.isBefore(expires)) {
            return new Expired();
        }
        var successor = shown.successor(key);
        if (shown.hash().equals(tokenHash)) {
            var until = now.plus(SLIDING).isBefore(ends) ? now.plus(SLIDING) : ends;
            return new Renewed(new Session(id, account, device, successor.hash(), now, until, ends), successor);
        }
        var inGrace = now.isBefore(rotatedAt.plus(GRACE));
        if (inGrace && successor.hash().equals(tokenHash)) {
            return new Repeated(successor);
        }
        return new Reused();
    }

    /** An answer to a refresh token. */
    sealed interface Renewal {}

    /** The session goes on with another token. */
    record Renewed(Session session, RefreshToken successor) implements Renewal {}

    /** The token was exchanged a moment ago, for this one. */
    record Repeated(RefreshToken successor) implements Renewal {}

    /** The token was exchanged before: somebody else has a copy, so the session must end. */
    record Reused() implements Renewal {}

    /** The session is over. */
    record Expired() implements Renewal {}
}
