package dev.fairground.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.Role;
import dev.fairground.identity.keys.SigningKey;
import dev.fairground.identity.keys.SigningKeys;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@ModuleTest
class AccessTokensTests {
    private static final SigningKey STRANGE = SigningKey.make("strange", new Clock().real());

    @Inject
    AccessTokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    @Test
    void believesWhatItIssued() {
        var account = account();
        var session = Ids.next();

        var read = tokens.read(tokens.issue(account, session)).orElseThrow();

        assertThat(read.user()).isEqualTo(account.id());
        assertThat(read.session()).isEqualTo(session);
        assertThat(read.epoch()).isEqualTo(3);
    }

    @Test
    void believesAWellMadeToken() throws JoseException {
        assertThat(tokens.read(signed(ours(), claims()))).isPresent();
    }

    @Test
    void refusesAChangedToken() {
        var parts = tokens.issue(account(), Ids.next()).split("\\.", -1);
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"epoch\":3", "\"epoch\":4");

        assertThat(tokens.read(parts[0] + "." + base64(payload) + "." + parts[2]))
                .isEmpty();
    }

    @Test
    void refusesATokenWithoutSignature() throws JoseException {
        var header = base64("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\""
                + keys.signing().kid() + "\"}");

        assertThat(tokens.read(header + "." + base64(claims().toJson()) + ".")).isEmpty();
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws JoseException {
        var token = ours();
        token.setAlgorithmHeaderValue("HS256");

        assertThat(tokens.read(signed(
                        token, claims(), new HmacKey(keys.signing().publicKey().getEncoded()))))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownKey() throws JoseException {
        var token = ours();
        token.setKeyIdHeaderValue(STRANGE.kid());

        assertThat(tokens.read(signed(token, claims(), STRANGE.privateKey()))).isEmpty();
    }

    @Test
    void refusesAKeyThatTheTokenBrings() throws JoseException {
        var brought = ours();
        brought.setJwkHeader((PublicJsonWebKey) JsonWebKey.Factory.newJwk(STRANGE.publicKey()));
        var linked = ours();
        linked.setHeader("jku", "https://example.org/keys");

        assertThat(tokens.read(signed(brought, claims(), STRANGE.privateKey()))).isEmpty();
        assertThat(tokens.read(signed(linked, claims()))).isEmpty();
    }

    @Test
    void refusesATokenOfAnotherKind() throws JoseException {
        var token = ours();
        token.setHeader("typ", "JWT");

        assertThat(tokens.read(signed(token, claims()))).isEmpty();
    }

    @Test
    void refusesAnotherIssuerAndAnotherAudience() throws JoseException {
        var stranger = claims();
        stranger.setIssuer("https://example.org");
        var elsewhere = claims();
        elsewhere.setAudience("elsewhere");

        assertThat(tokens.read(signed(ours(), stranger))).isEmpty();
        assertThat(tokens.read(signed(ours(), elsewhere))).isEmpty();
    }

    @Test
    void refusesAnExpiredToken() throws JoseException {
        var claims = claims();
        claims.setExpirationTimeMinutesInTheFuture(-1);

        assertThat(tokens.read(signed(ours(), claims))).isEmpty();
    }

    @Test
    void refusesRubbish() {
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("a.b.c")).isEmpty();
        assertThat(tokens.read("x".repeat(10_000))).isEmpty();
    }

    private JsonWebSignature ours() {
        var token = new JsonWebSignature();
        token.setHeader("typ", "at+jwt");
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(keys.signing().kid());
        return token;
    }

    private String signed(JsonWebSignature token, JwtClaims claims) throws JoseException {
        return signed(token, claims, keys.signing().privateKey());
    }

    private static String signed(JsonWebSignature token, JwtClaims claims, Key key) throws JoseException {
        token.setPayload(claims.toJson());
        token.setKey(key);
        return token.getCompactSerialization();
    }

    private JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(site.url());
        claims.setAudience("fairground");
        claims.setSubject(Ids.next().toString());
        claims.setClaim("sid", Ids.next().toString());
        claims.setClaim("epoch", 0);
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private Account account() {
        return new Account(
                Ids.next(UserId::new),
                "anna",
                "Anna",
                "anna@example.org",
                true,
                false,
                false,
                Language.EN,
                Account.State.ACTIVE,
                Set.of(Role.USER),
                Set.of(),
                null,
                3,
                clock.real().minus(Duration.ofDays(1)));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
