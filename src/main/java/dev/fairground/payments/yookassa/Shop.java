package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.payments.Reply;
import dev.fairground.payments.Wire;
import dev.fairground.payments.Wires;
import dev.fairground.payments.YooKassaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Speaks YooKassa's protocol: what 200 says has happened, what 4xx refuses has not, anything else is unknown. */
@ApplicationScoped
class Shop {
    private static final int ACCEPTED = 202;

    private final YooKassaSettings settings;
    private final ObjectMapper json;
    private final Wire wire;

    Shop(YooKassaSettings settings, ObjectMapper json, Wires wires) {
        this.settings = settings;
        this.json = json;
        this.wire = wires.to(YooKassaDriver.NAME);
    }

    Said get(String path) {
        return read(wire.again(request(path)));
    }

    /** The same key and the same bytes may go twice: YooKassa answers the second as it answered the first. */
    Said post(String path, String key, Object body) {
        return read(wire.again(request(path)
                .header("Idempotence-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(write(body)))));
    }

    private HttpRequest.Builder request(String path) {
        var name = settings.shopId().orElse("") + ":" + settings.secretKey().orElse("");
        var basic = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(settings.url() + path)).header("Authorization", "Basic " + basic);
    }

    private Said read(Reply reply) {
        return switch (reply) {
            case Reply.Silence(var why) -> new Said.Nothing(why);
            case Reply.Answer answer -> {
                var document = parse(answer.text());
                if (document == null || answer.status() == ACCEPTED) {
                    yield new Said.Nothing("status " + answer.status());
                }
                yield answer.good()
                        ? new Said.Document(document)
                        : new Said.Refused(document.path("code").asText("status " + answer.status()));
            }
        };
    }

    private @Nullable JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What YooKassa said. */
    sealed interface Said {
        /** How something stands. */
        record Document(JsonNode value) implements Said {}

        /** It was not done. */
        record Refused(String why) implements Said {}

        /** It may have been done. */
        record Nothing(String why) implements Said {}
    }
}
