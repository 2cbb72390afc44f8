package dev.fairground.identity.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Facebook as its documents have it: a token for a code, a person for a token, both only with the secret of the app. */
final class FacebookStandIn extends StandIn {

    @Override
    void listen(HttpServer server, String path) {
        super.listen(server, path);
        on(server, path + "/oauth/access_token", FacebookStandIn.this::token);
        on(server, path + "/me", FacebookStandIn::me);
    }

    private Reply token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var asked = exchange(form);
        if (asked == null || !OtherSites.SECRET.equals(form.get("client_secret"))) {
            return refuse("OAuthException");
        }
        try {
            var misbehaviour = misbehave(asked.getOrDefault("fault", ""));
            var token = "of_" + asked.get("as") + "_" + asked.getOrDefault("fault", "");
            return misbehaviour != null ? misbehaviour : json(Map.of("access_token", token, "token_type", "bearer"));
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static Reply me(HttpExchange exchange) throws IOException {
        var authorization = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization"));
        var token = authorization.substring("Bearer ".length());
        var query = values(exchange.getRequestURI().getRawQuery());
        if (!proof(token).equals(query.get("appsecret_proof")) || token.endsWith("revoked")) {
            return refuse("OAuthException");
        }
        var name = token.split("_", 3)[1];
        return token.endsWith("nobody") ? json(Map.of()) : json(Map.of("id", "1" + name, "name", "Anna " + name));
    }

    private static String proof(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(OtherSites.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
