package dev.fairground.identity.social;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** What an OpenID Connect site says of itself, and the ID tokens it signs; read seldom, remembered for an hour. */
final class Discovery {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    static final Duration BETWEEN_READS_OF_KEYS = Duration.ofMinutes(1);

    private final String issuer;
    private final Remote remote;
    private final Clock clock;
    private final Duration betweenReads;
    private volatile @Nullable Known known;

    Discovery(String issuer, Remote remote, Clock clock, Duration betweenReads) {
        this.issuer = issuer;
        this.remote = remote;
        this.clock = clock;
        this.betweenReads = betweenReads;
    }

    /** Where to ask what. */
    Outcome<Endpoints> site() {
        return known().map(Known::endpoints);
    }

    /** What an ID token says, if this site signed it for this client in answer to this nonce, a moment ago. */
    Outcome<JwtClaims> claims(String token, String client, String nonce) {
        return keysFor(token).then(keys -> new IdToken(issuer, client, nonce).claims(token, keys));
    }

    private Outcome<String> keysFor(String token) {
        return known().then(found ->
                IdToken.isSignedByOneOf(found.keys, token) ? new Done<>(found.keys) : newerThan(found));
    }

    /** A site may have begun to use another key since; whoever invents names of keys makes us look once a minute. */
    private synchronized Outcome<String> newerThan(Known found) {
        var now = known == null ? found : known;
        return isOld(now.keysRead, betweenReads) ? readKeys(now.endpoints).map(Known::keys) : new Done<>(now.keys);
    }

    private Outcome<Known> known() {
        var found = known;
        if (found != null && !isOld(found.read, REMEMBERED)) {
            return new Done<>(found);
        }
        return remote.get(issuer + "/.well-known/openid-configuration", Map.of(), Map.of())
                .then(this::endpoints)
                .then(this::readKeys);
    }

    private Outcome<Endpoints> endpoints(JsonNode said) {
        var endpoints = new Endpoints(
                said.path("authorization_endpoint").asText(),
                said.path("token_endpoint").asText(),
                said.path("jwks_uri").asText());
        return said.path("issuer").asText().equals(issuer) && endpoints.areComplete()
                ? new Done<>(endpoints)
                : new Refused<>(IdentityRefusal.PROVIDER_AWAY);
    }

    private Outcome<Known> readKeys(Endpoints endpoints) {
        return remote.get(endpoints.keys, Map.of(), Map.of()).map(keys -> {
            var now = clock.real();
            var before = known;
            var read = before == null || isOld(before.read, REMEMBERED) ? now : before.read;
            var after = new Known(endpoints, keys.toString(), read, now);
            known = after;
            return after;
        });
    }

    private boolean isOld(Instant read, Duration age) {
        return !clock.real().isBefore(read.plus(age));
    }

    /** Addresses of a site. */
    record Endpoints(String authorize, String token, String keys) {
        private boolean areComplete() {
            return !authorize.isEmpty() && !token.isEmpty() && !keys.isEmpty();
        }
    }

    private record Known(Endpoints endpoints, String keys, Instant read, Instant keysRead) {}
}
