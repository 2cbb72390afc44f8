package dev.fairground.payments.paypal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.fairground.kernel.Clock;
import dev.fairground.payments.PayPalSettings;
import dev.fairground.payments.Reply;
import dev.fairground.payments.Wire;
import dev.fairground.payments.Wires;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Speaks PayPal's protocol: with a token that is asked for now and then, and a request id that makes sends repeatable. */
@ApplicationScoped
class PayPalLine {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Also said of what PayPal still works on. */
    private static final int CONFLICT = 409;

    private static final int MARGIN = 60;

    private final PayPalSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final Wire wire;
    private volatile Token token = new Token("", Instant.EPOCH);

    PayPalLine(PayPalSettings settings, ObjectMapper json, Clock clock, Wires wires) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.wire = wires.to(PayPalDriver.NAME);
    }

    Said get(String path) {
        return ask(path, null, null);
    }

    /** The same request id and the same bytes may go twice: PayPal answers the second as it answered the first. */
    Said post(String path, String requestId, Object body) {
        return ask(path, requestId, write(body));
    }

    /** The text at an address, or null. */
    @Nullable
    String read(String url) {
        return wire.again(HttpRequest.newBuilder(URI.create(url))) instanceof Reply.Answer answer && answer.good()
                ? answer.text()
                : null;
    }

    /** Sends once what PayPal knows again by a name in the body; what that answers is for the caller to read. */
    Reply send(String path, Object body) {
        var bearer = token();
        if (bearer == null) {
            return new Reply.Silence("no token");
        }
        var reply = wire.once(request(path, bearer).POST(BodyPublishers.ofString(write(body))));
        if (reply instanceof Reply.Answer answer && answer.status() == UNAUTHORIZED) {
            token = new Token("", Instant.EPOCH);
        }
        return reply;
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(settings.url() + path))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json");
    }

    private Said ask(String path, @Nullable String requestId, @Nullable String body) {
        var bearer = token();
        if (bearer == null) {
            return new Said.Nothing("no token");
        }
        var request = request(path, bearer);
        if (requestId != null && body != null) {
            request.header("PayPal-Request-Id", requestId)
                    .header("Prefer", "return=representation")
                    .POST(BodyPublishers.ofString(body));
        }
        return switch (wire.again(request)) {
            case Reply.Silence(var why) -> new Said.Nothing(why);
            case Reply.Answer answer -> said(answer);
        };
    }

    private Said said(Reply.Answer answer) {
        if (answer.status() == UNAUTHORIZED) {
            token = new Token("", Instant.EPOCH);
            return new Said.Nothing("the token is over");
        }
        var document = parse(answer.text());
        if (document == null) {
            return new Said.Nothing("no document");
        }
        if (answer.status() == FORBIDDEN || answer.status() == CONFLICT) {
            return new Said.Nothing("status " + answer.status());
        }
        if (answer.good()) {
            return new Said.Document(document);
        }
        var issue = document.path("details").path(0).path("issue").asText();
        return new Said.Refused(issue.isEmpty() ? document.path("name").asText("status " + answer.status()) : issue);
    }

    /** Two who ask for a token at once get two, and either is good. */
    private @Nullable String token() {
        var known = token;
        if (known.until.isAfter(clock.real())) {
            return known.text;
        }
        var name =
                settings.clientId().orElse("") + ":" + settings.clientSecret().orElse("");
        var basic = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        var asked = wire.again(HttpRequest.newBuilder(URI.create(settings.url() + "/v1/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (!(asked instanceof Reply.Answer answer) || !answer.good()) {
            return null;
        }
        var document = parse(answer.text());
        if (document == null) {
            return null;
        }
        var seconds = document.path("expires_in").asLong() - MARGIN;
        token = new Token(document.path("access_token").asText(), clock.real().plusSeconds(seconds));
        return token.text;
    }

    @Nullable
    JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /** The same bytes for the same wish, also after a restart. */
    private String write(Object body) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private record Token(String text, Instant until) {}

    /** What PayPal said. */
    sealed interface Said {
        /** How something stands. */
        record Document(JsonNode value) implements Said {}

        /** It was not done, and why by PayPal's own word. */
        record Refused(String issue) implements Said {}

        /** It may have been done. */
        record Nothing(String why) implements Said {}
    }
}
