package dev.fairground.identity.social;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.util.List;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/** Which ID token is believed: RS256 by a key of the issuer, for us, in answer to our nonce, and still valid. */
record IdToken(String issuer, String client, String nonce) {
    private static final Logger LOG = Logger.getLogger(IdToken.class);
    private static final int LONGEST = 16_384;
    private static final int SKEW_SECONDS = 30;

    /** Whether these published keys hold the one that the token names. */
    static boolean isSignedByOneOf(String keys, String token) {
        try {
            var kid = kid(token);
            return kid == null || rsa(keys).stream().anyMatch(key -> kid.equals(key.getKeyId()));
        } catch (JoseException broken) {
            return true;
        }
    }

    /** What it says; a token that is not believed is refused, whatever is wrong with it. */
    Outcome<JwtClaims> claims(String token, String keys) {
        try {
            if (token.length() > LONGEST) {
                return new Refused<>(IdentityRefusal.WAY_INVALID);
            }
            var claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                    .setVerificationKeyResolver(new JwksVerificationKeyResolver(rsa(keys)))
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(client)
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .build()
                    .processToClaims(token);
            return isForUs(claims) ? new Done<>(claims) : new Refused<>(IdentityRefusal.WAY_INVALID);
        } catch (InvalidJwtException | MalformedClaimException | JoseException untrue) {
            LOG.warnf(
                    "an ID token of %s is not believed: %s",
                    issuer, untrue.getClass().getSimpleName());
            return new Refused<>(IdentityRefusal.WAY_INVALID);
        }
    }

    /** A token for several must have been asked for by us. */
    private boolean isForUs(JwtClaims claims) throws MalformedClaimException {
        var azp = claims.getStringClaimValue("azp");
        return nonce.equals(claims.getStringClaimValue("nonce"))
                && (azp == null ? claims.getAudience().size() == 1 : azp.equals(client));
    }

    private static List<JsonWebKey> rsa(String keys) throws JoseException {
        return new JsonWebKeySet(keys).findJsonWebKeys(null, "RSA", null, null);
    }

    private static String kid(String token) throws JoseException {
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(token);
        return signed.getKeyIdHeaderValue();
    }
}
