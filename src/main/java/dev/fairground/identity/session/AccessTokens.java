package dev.fairground.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.keys.SigningKey;
import dev.fairground.identity.keys.SigningKeys;
import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Signs access tokens and believes only what it signed: RS256, our keys by name, nothing the token itself brings. */
@ApplicationScoped
class AccessTokens {
    static final Duration LIFE = SigningKeys.TOKEN_LIFE;

    private static final String TYPE = "at+jwt";
    private static final String AUDIENCE = "fairground";
    private static final int LONGEST = 4_096;
    private static final int MOST_REMEMBERED = 20_000;
    private static final AlgorithmConstraints RS256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);
    private static final Set<String> HEADERS = Set.of("typ", "alg", "kid");

    private final SigningKeys keys;
    private final SiteSettings site;
    private final Clock clock;
    // Checking a signature costs more than anything else a read does: a token is checked once.
    private final Cache<ByteBuffer, AccessToken> checked = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LIFE)
            .build();

    AccessTokens(SigningKeys keys, SiteSettings site, Clock clock) {
        this.keys = keys;
        this.site = site;
        this.clock = clock;
    }

    /** A token for 15 minutes; its roles are a hint for clients and decide nothing here. */
    String issue(Account account, UUID session) {
        var now = clock.real();
        var claims = new JwtClaims();
        claims.setIssuer(site.url());
        claims.setAudience(AUDIENCE);
        claims.setSubject(account.id().toString());
        claims.setClaim("sid", session.toString());
        claims.setClaim("epoch", account.epoch());
        claims.setStringListClaim(
                "roles", account.roles().stream().map(Enum::name).toList());
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFE).getEpochSecond()));
        var key = keys.signing();
        var token = new JsonWebSignature();
        token.setHeader("typ", TYPE);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(key.kid());
        token.setPayload(claims.toJson());
        token.setKey(key.privateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException unsigned) {
            throw new IllegalStateException(unsigned);
        }
    }

    /** What the token says, if we signed it and it has not expired. */
    Optional<AccessToken> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var name = ByteBuffer.wrap(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
        var token = checked.getIfPresent(name);
        if (token == null) {
            token = check(text);
            if (token == null) {
                return Optional.empty();
            }
            checked.put(name, token);
        }
        return Optional.of(token).filter(valid -> valid.expires().isAfter(clock.real()));
    }

    private @Nullable AccessToken check(String text) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmConstraints(RS256);
            token.setCompactSerialization(text);
            if (!TYPE.equals(token.getHeader("typ")) || !onlyKnownHeaders(token)) {
                return null;
            }
            var kid = token.getKeyIdHeaderValue();
            var key = kid == null ? Optional.<SigningKey>empty() : keys.named(kid);
            if (key.isEmpty()) {
                return null;
            }
            token.setKey(key.get().publicKey());
            return token.verifySignature() ? claims(JwtClaims.parse(token.getPayload())) : null;
        } catch (JoseException | InvalidJwtException | MalformedClaimException | IllegalArgumentException untrue) {
            return null;
        }
    }

    private static boolean onlyKnownHeaders(JsonWebSignature token) throws JoseException {
        var headers = JsonUtil.parseJson(token.getHeaders().getFullHeaderAsJsonString());
        return HEADERS.containsAll(headers.keySet());
    }

    private @Nullable AccessToken claims(JwtClaims claims) throws MalformedClaimException {
        if (!site.url().equals(claims.getIssuer()) || !claims.getAudience().contains(AUDIENCE)) {
            return null;
        }
        return new AccessToken(
                new UserId(UUID.fromString(claims.getSubject())),
                UUID.fromString(claims.getStringClaimValue("sid")),
                claims.getClaimValue("epoch", Long.class).intValue(),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }
}
