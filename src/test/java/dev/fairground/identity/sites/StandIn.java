package dev.fairground.identity.sites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A site that gives out codes by OAuth 2 with PKCE, each for one exchange. Whoever opens its page names in the query as
 * whom, and what the site shall do wrong.
 */
abstract class StandIn {
    static final String CLIENT = "fairground";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    void listen(HttpServer server, String path) {
        on(server, path + "/authorize", this::authorize);
    }

    final void on(HttpServer server, String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var reply = page.answer(exchange);
                if (reply.location != null) {
                    exchange.getResponseHeaders().set("Location", reply.location);
                }
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(reply.status, 0);
                exchange.getResponseBody().write(reply.body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** The page that asks people; these never hesitate. */
    private Reply authorize(HttpExchange exchange) {
        var asked = values(exchange.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id")) || !"S256".equals(asked.get("code_challenge_method"))) {
            return refuse("invalid_request");
        }
        var back = asked.get("redirect_uri") + "?state=" + encoded(asked.getOrDefault("state", ""));
        if ("denied".equals(asked.get("fault"))) {
            return Reply.to(back + "&error=access_denied&error_reason=user_denied");
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Reply.to(back + "&code=" + code + more(asked));
    }

    /** What else it writes behind the address it sends the browser to. */
    String more(Map<String, String> asked) {
        return "";
    }

    /** What was asked for with a code, if this is its first exchange, by the same client, with the right verifier. */
    final @Nullable Map<String, String> exchange(Map<String, String> form) {
        var asked = codes.remove(Objects.requireNonNullElse(form.get("code"), ""));
        return asked != null
                        && Objects.equals(asked.get("redirect_uri"), form.get("redirect_uri"))
                        && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                ? asked
                : null;
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return values(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static Map<String, String> values(@Nullable String text) {
        var values = new HashMap<String, String>();
        if (text != null) {
            Arrays.stream(text.split("&"))
                    .map(one -> one.split("=", 2))
                    .forEach(one -> values.put(
                            URLDecoder.decode(one[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        }
        return values;
    }

    static Reply json(Map<String, ?> value) throws IOException {
        return new Reply(200, JSON.writeValueAsString(value), null);
    }

    static Reply refuse(String why) {
        return new Reply(400, "{\"error\": \"" + why + "\"}", null);
    }

    /** Does what every kind of site can do wrong; null where nothing of that was asked for. */
    static @Nullable Reply misbehave(String fault) throws InterruptedException {
        return switch (fault) {
            case "away" -> new Reply(503, "{}", null);
            case "junk" -> new Reply(200, "<html>", null);
            case "huge" -> new Reply(200, "{\"x\": \"" + "x".repeat(1 << 20) + "\"}", null);
            case "moved" -> Reply.to("http://localhost:1/");
            case "slow" -> {
                Thread.sleep(20_000);
                yield new Reply(200, "{}", null);
            }
            default -> null;
        };
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Answers a request. */
    interface Page {
        Reply answer(HttpExchange exchange) throws IOException;
    }

    /** An answer. */
    record Reply(int status, String body, @Nullable String location) {
        static Reply to(String location) {
            return new Reply(302, "", location);
        }
    }
}
