package dev.fairground.payments.stars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.TelegramSettings;
import dev.fairground.payments.Reply;
import dev.fairground.payments.StarsSettings;
import dev.fairground.payments.Wire;
import dev.fairground.payments.Wires;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Speaks to the Bot API. The token stands in its addresses, so none of them is ever written down. */
@ApplicationScoped
class Bot {
    private final StarsSettings settings;
    private final TelegramSettings telegram;
    private final ObjectMapper json;
    private final Wire wire;

    Bot(StarsSettings settings, TelegramSettings telegram, ObjectMapper json, Wires wires) {
        this.settings = settings;
        this.telegram = telegram;
        this.json = json;
        this.wire = wires.to(StarsDriver.NAME);
    }

    boolean exists() {
        return telegram.botToken().isPresent();
    }

    /** Calls a method that changes nothing when it is called twice. */
    Said call(String method, Object parameters) {
        return exists() ? read(wire.again(request(method, parameters))) : new Said.Nothing("no bot");
    }

    /** Calls a method once, whatever comes of it. */
    Said callOnce(String method, Object parameters) {
        return exists() ? read(wire.once(request(method, parameters))) : new Said.Nothing("no bot");
    }

    private HttpRequest.Builder request(String method, Object parameters) {
        var token = telegram.botToken().orElseThrow();
        return HttpRequest.newBuilder(URI.create(settings.url() + "/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(parameters)));
    }

    private Said read(Reply reply) {
        return switch (reply) {
            case Reply.Silence(var why) -> new Said.Nothing(why);
            case Reply.Answer answer -> {
                try {
                    var document = json.readTree(answer.text());
                    yield document.path("ok").asBoolean()
                            ? new Said.Result(document.path("result"))
                            : new Said.Refused(document.path("description").asText("status " + answer.status()));
                } catch (JsonProcessingException unreadable) {
                    yield new Said.Nothing("no document");
                }
            }
        };
    }

    private String write(Object parameters) {
        try {
            return json.writeValueAsString(parameters);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What Telegram said. */
    sealed interface Said {
        /** It was done. */
        record Result(JsonNode value) implements Said {}

        /** It was not done. */
        record Refused(String why) implements Said {}

        /** It may have been done. */
        record Nothing(String why) implements Said {}
    }
}
