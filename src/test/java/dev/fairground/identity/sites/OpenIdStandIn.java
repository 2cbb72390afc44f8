package dev.fairground.identity.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An OpenID Connect site whose ID tokens can be wrong in every way that was ever used to get in. */
final class OpenIdStandIn extends StandIn {
    private final String issuer;
    private final RsaJsonWebKey key = key("first");
    private final RsaJsonWebKey foreign = key("first");
    private final AtomicInteger readsOfKeys = new AtomicInteger();

    OpenIdStandIn(String issuer) {
        this.issuer = issuer;
    }

    @Override
    void listen(HttpServer server, String path) {
        super.listen(server, path);
        on(
                server,
                path + "/.well-known/openid-configuration",
                _ -> json(Map.of(
                        "issuer", issuer,
                        "authorization_endpoint", issuer + "/authorize",
                        "token_endpoint", issuer + "/token",
                        "jwks_uri", issuer + "/keys")));
        on(server, path + "/keys", _ -> {
            readsOfKeys.incrementAndGet();
            return new Reply(200, "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}", null);
        });
        on(server, path + "/reads", _ -> json(Map.of("keys", readsOfKeys.get())));
        on(server, path + "/token", this::token);
    }

    @Override
    String more(Map<String, String> asked) {
        return "&iss=" + (asked.getOrDefault("fault", "").equals("mix-up") ? "http://localhost:1" : issuer);
    }

    private Reply token(HttpExchange exchange) throws IOException {
        var basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":" + OtherSites.SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
        var asked = exchange(form(exchange));
        if (asked == null || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return refuse("invalid_grant");
        }
        var fault = asked.getOrDefault("fault", "");
        try {
            var misbehaviour = misbehave(fault);
            return misbehaviour != null ? misbehaviour : json(Map.of("id_token", sign(claims(asked, fault), fault)));
        } catch (InterruptedException | JoseException failed) {
            throw new IOException(failed);
        }
    }

    private JwtClaims claims(Map<String, String> asked, String fault) {
        var name = asked.getOrDefault("as", "");
        var claims = new JwtClaims();
        claims.setIssuer(fault.equals("iss") ? "https://accounts.example.org" : issuer);
        claims.setAudience(fault.equals("aud") ? "somebody-else" : CLIENT);
        if (fault.equals("azp")) {
            claims.setAudience(CLIENT, "somebody-else");
            claims.setClaim("azp", "somebody-else");
        }
        claims.setSubject(name);
        claims.setClaim("nonce", fault.equals("nonce") ? "another" : asked.get("nonce"));
        claims.setIssuedAt(fault.equals("expired") ? ago(7_200) : ago(0));
        claims.setExpirationTime(fault.equals("expired") ? ago(3_600) : ago(-3_600));
        claims.setClaim("email", name + "@example.org");
        claims.setClaim("email_verified", !fault.equals("unproven"));
        claims.setClaim("name", "Anna of " + name);
        if (!fault.equals("no-id")) {
            claims.setClaim("id", Long.parseLong("9" + Math.abs((long) name.hashCode())));
        }
        return claims;
    }

    private String sign(JwtClaims claims, String fault) throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKeyIdHeaderValue(fault.equals("kid") ? "second" : "first");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(fault.equals("signature") || fault.equals("kid") ? foreign.getPrivateKey() : key.getPrivateKey());
        if (fault.equals("none")) {
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            token.setKey(null);
        } else if (fault.equals("hs256")) {
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            token.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        } else if (fault.equals("jwk")) {
            token.setJwkHeader(foreign);
            token.setKey(foreign.getPrivateKey());
        }
        return token.getCompactSerialization();
    }

    private static NumericDate ago(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() - seconds);
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
}
