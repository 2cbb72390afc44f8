package dev.fairground.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A browser that goes to another site and comes back. */
final class Traveller {
    private final Map<String, String> cookies = new HashMap<>();
    private final String site;

    Traveller(String site) {
        this.site = site;
    }

    /** Goes there and back as somebody, whatever the other site then does wrong. */
    Response comesAs(String name, String fault) {
        return comesBack(goes(starts("/wallet"), name, fault));
    }

    /** The page of the other site that it is sent to. */
    String starts(String next) {
        var answer = given().redirects().follow(false).queryParam("next", next).get(path("start"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        remember(answer);
        return answer.header("Location");
    }

    /** The same for somebody who is signed in and adds a way into the account. */
    String links(String token, Map<String, String> body) {
        var answer = given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(body)
                .post("/api/v1/me/ways/" + site + "/start");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        remember(answer);
        return answer.path("url");
    }

    /** What the other site writes behind the address it sends the browser back to. */
    static Map<String, String> goes(String page, String name, String fault) {
        var asked = URI.create(page + "&as=" + name + "&fault=" + fault);
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            assertThat(back.toString()).startsWith("http://localhost:8080/api/v1/auth/");
            return query(back);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Brings that back to the program. */
    Response comesBack(Map<String, String> query) {
        var answer = given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Accept-Language", "en")
                .queryParams(query)
                .get(path("callback"));
        remember(answer);
        return answer;
    }

    /** Shows the second factor. */
    Response confirms(String code) {
        return given().contentType("application/json")
                .cookies(cookies)
                .body(Map.of("code", code))
                .post("/api/v1/auth/ways/confirm");
    }

    /** An access token for the session this browser has now. */
    String token() {
        var session = given().contentType("application/json")
                .cookies(cookies)
                .header("X-CSRF-Token", cookies.get("fg_csrf"))
                .body("{}")
                .post("/api/v1/auth/refresh");
        assertThat(session.statusCode()).as(session.asString()).isEqualTo(200);
        remember(session);
        return session.path("accessToken");
    }

    boolean isSignedIn() {
        return cookies.containsKey("fg_refresh");
    }

    /** What stands behind the question mark. */
    static Map<String, String> query(URI uri) {
        var values = new HashMap<String, String>();
        Arrays.stream(uri.getRawQuery().split("&"))
                .map(one -> one.split("=", 2))
                .forEach(one -> values.put(one[0], URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
        return values;
    }

    private void remember(Response answer) {
        answer.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
    }

    private String path(String step) {
        return "/api/v1/auth/" + site + "/" + step;
    }
}
