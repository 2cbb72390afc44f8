package dev.fairground.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What a client program asks of a running program, with little ado: tests that ask thousands of times use it. */
public record Api(URI site) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public Api(PackagedProgram program) {
        this(program.uri("/"));
    }

    /** That of the program which runs inside of this test. */
    public static Api here() {
        return new Api(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
    }

    /** What was answered. */
    public record Answer(int status, boolean replayed, JsonNode body) {
        /** The text of a field, given by its path: {@code /user/id}. */
        public String text(String path) {
            return body.at(path).asText();
        }

        /** This answer, where it grants what was asked. */
        public Answer granted() {
            if (status >= 300) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }
    }

    /** The access token of somebody new. */
    public String register() {
        return registered().text("/accessToken");
    }

    /** The first session of somebody new. */
    public Answer registered() {
        var name = "person" + NUMBER.incrementAndGet();
        var newcomer = Map.of("email", name + "@example.org", "username", name, "password", Person.PASSWORD);
        return post("", "/api/v1/auth/register", newcomer).granted();
    }

    /** The access token of the first administrator, who has not set a password yet and whose link the program printed. */
    public String firstAdmin(String printed) {
        var token = printed.replaceFirst("(?s).*token=(\\S+).*", "$1");
        var words = Map.of("token", token, "password", Person.PASSWORD);
        return post("", "/api/v1/auth/password", words).granted().text("/accessToken");
    }

    public Answer post(String token, String path, Object body) {
        return send(request(token, path).POST(BodyPublishers.ofString(json(body))));
    }

    public Answer post(String token, String path, String key, Object body) {
        var request = request(token, path).header("Idempotency-Key", key);
        return send(request.POST(BodyPublishers.ofString(json(body))));
    }

    /** Asks with a body of any type. */
    public Answer ask(String token, String method, String path, String type, String body) {
        return send(request(token, path).setHeader("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    public JsonNode get(String token, String path) {
        return ask(token, path).granted().body();
    }

    public Answer ask(String token, String path) {
        return send(request(token, path));
    }

    /** Everything on a list, page after page; the path ends with its query. */
    public List<JsonNode> all(String token, String path) {
        var items = new ArrayList<JsonNode>();
        for (var after = ""; !after.equals("null"); ) {
            var page = get(token, path + "&limit=100" + (after.isEmpty() ? "" : "&after=" + after));
            page.get("items").forEach(items::add);
            after = page.get("next").asText();
        }
        return items;
    }

    private HttpRequest.Builder request(String token, String path) {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Client", "api");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Sends a request once; it fails where no answer comes. */
    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            var replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
            return new Answer(answer.statusCode(), replayed, read(answer));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? JSON.readTree(answer.body()) : TextNode.valueOf(answer.body());
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
