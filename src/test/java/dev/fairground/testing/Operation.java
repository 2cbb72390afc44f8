package dev.fairground.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One operation of the API, as its own description lists it.
 *
 * @param file whether it takes a file instead of a document
 */
public record Operation(String method, String path, boolean file) {
    private static final String EMPTY_FORM =
            "--b\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\n\r\n--b--\r\n";

    /** Every operation but those that only tests have, by path. */
    public static List<Operation> all() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/openapi.json").path("paths");
        return new TreeMap<>(paths)
                .entrySet().stream()
                        .filter(path -> !path.getKey().startsWith("/api/v1/probe"))
                        .flatMap(path -> new TreeMap<>(path.getValue())
                                .entrySet().stream()
                                        .map(operation -> new Operation(
                                                operation.getKey().toUpperCase(Locale.ROOT),
                                                path.getKey(),
                                                takesFile(operation.getValue()))))
                        .toList();
    }

    /** Whether it is about one thing, which its path names. */
    public boolean isAboutOne() {
        return path.contains("{");
    }

    /** Asks for it with an empty body, about the thing with this id, and nothing around it: quickly. */
    public Api.Answer ask(Api api, String token, String id) {
        var where = path.replaceAll("\\{[^}]+}", id);
        if (method.equals("GET")) {
            return api.ask(token, where);
        }
        return file
                ? api.ask(token, method, where, "multipart/form-data; boundary=b", EMPTY_FORM)
                : api.ask(token, method, where, "application/json", "{}");
    }

    /** Asks for it with an empty body, about the thing with this id. */
    public Response ask(RequestSpecification request, String id) {
        return ask(request, id, Map.of());
    }

    public Response ask(RequestSpecification request, String id, Map<String, ?> body) {
        if (file) {
            request.contentType("multipart/form-data").multiPart("nothing", "");
        } else if (!method.equals("GET")) {
            request.body(body);
        }
        return request.request(method, path.replaceAll("\\{[^}]+}", id));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static boolean takesFile(Map<String, Object> operation) {
        return operation.getOrDefault("requestBody", "").toString().contains("multipart/form-data");
    }
}
