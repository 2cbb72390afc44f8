package dev.fairground.identity.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.fairground.identity.IdentityRefusal;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a site, and when it is asked again. */
class DiscoveryTests {
    private final AtomicInteger reads = new AtomicInteger();
    private final HttpServer server = server();
    private final String issuer = "http://localhost:" + server.getAddress().getPort();
    private String said = issuer;
    private RsaJsonWebKey key = key("first");

    @BeforeEach
    void start() {
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "%s", "authorization_endpoint": "%s/a", "token_endpoint": "%s/t", "jwks_uri": "%s/keys"}
                """.formatted(said, issuer, issuer, issuer));
        answer("/keys", () -> "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesAKeyThatCameLater() {
        var discovery = discovery(Duration.ZERO);
        assertThat(claims(discovery)).isInstanceOf(Done.class);

        key = key("second");

        assertThat(claims(discovery)).isInstanceOf(Done.class);
        assertThat(reads).hasValue(3);
    }

    @Test
    void looksForNewKeysNowAndThenOnly() {
        var discovery = discovery(Duration.ofMinutes(1));
        claims(discovery);
        key = key("second");

        for (var n = 0; n < 5; n++) {
            assertThat(claims(discovery)).isInstanceOf(Refused.class);
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void asksAKnownSiteNothing() {
        var discovery = discovery(Duration.ZERO);
        for (var n = 0; n < 5; n++) {
            assertThat(claims(discovery)).isInstanceOf(Done.class);
        }

        assertThat(reads).hasValue(2);
    }

    @Test
    void believesNoSiteThatCallsItselfAnother() {
        said = "https://accounts.example.org";

        assertThat(discovery(Duration.ZERO).site()).isEqualTo(new Refused<>(IdentityRefusal.PROVIDER_AWAY));
    }

    private Discovery discovery(Duration between) {
        return new Discovery(issuer, new Remote(new ObjectMapper()), new Clock(), between);
    }

    private Outcome<JwtClaims> claims(Discovery discovery) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("us");
        claims.setSubject("anna");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", "n");
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue("RS256");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setKey(key.getPrivateKey());
        try {
            return discovery.claims(token.getCompactSerialization(), "us", "n");
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(String path, Body body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                reads.incrementAndGet();
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(body.now().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RsaJsonWebKey key(String name) {
        try {
            var key = RsaJwkGenerator.generateJwk(2_048);
            key.setKeyId(name);
            return key;
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Body {
        String now();
    }
}
