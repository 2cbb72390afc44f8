package dev.fairground.payments.yookassa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.fairground.payments.Reply;
import dev.fairground.payments.Wire;
import dev.fairground.payments.yookassa.Shop.Said;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Speaks YooKassa's protocol: what 200 says has happened, what 4xx refuses has not, anything else is unknown. */
final class YooKassaLine {
    private static final int ACCEPTED = 202;
    private static final int MOST_PAGES = 100;

    private final String url;
    private final String credentials;
    private final ObjectMapper json;
    private final Wire wire;

    YooKassaLine(String url, String name, String secret, ObjectMapper json, Wire wire) {
        this.url = url;
        this.credentials = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.json = json;
        this.wire = wire;
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

    /** All that a list holds, page by page; empty where a page could not be read. */
    Optional<List<JsonNode>> list(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            if (!(get(path + cursor) instanceof Said.Document(var list))) {
                return Optional.empty();
            }
            list.path("items").forEach(items::add);
            var next = list.path("next_cursor").asText("");
            if (next.isEmpty()) {
                return Optional.of(items);
            }
            cursor = "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return Optional.empty();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + credentials);
    }

    private Said read(Reply reply) {
        return switch (reply) {
            case Reply.Silence(var why) -> new Said.Nothing(why);
            case Reply.Answer answer -> {
                var document = parse(answer.text());
                if (document == null || answer.status() == ACCEPTED) {
                    yield new Said.Nothing("status " + answer.status());
                }
                yield answer.good() ? new Said.Document(document) : refused(document, answer.status());
            }
        };
    }

    /** A key that was used for other bytes: whatever those asked for may have happened. */
    private static Said refused(JsonNode document, int status) {
        var code = document.path("code").asText("status " + status);
        return document.path("parameter").asText().equals("Idempotence-Key")
                ? new Said.Nothing("the key is known")
                : new Said.Refused(code);
    }

    private @Nullable JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    /** The same bytes for the same wish, also after a restart. */
    private byte[] write(Object body) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsBytes(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
