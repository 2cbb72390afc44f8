package dev.fairground.compat;

import static dev.fairground.compat.Old.isOutdated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.files.Uploads;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names and statuses that programs of QuestCity rely on when they speak of profiles. */
@ModuleTest
class OldProfileTests {
    private Person anna = Person.NOBODY;

    @BeforeEach
    void begin() {
        anna = Person.registers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profiles/me", "/profile/me", "/profile", "/profile/"})
    void changesOnesOwnUnderEachName(String path) {
        var answer = edits(path, Map.of("instagram_username", "anna.walks"));

        answer.then()
                .statusCode(200)
                .body("id", equalTo(anna.id().toString()))
                .body("avatar_url", nullValue())
                .body("instagram_username", equalTo("anna.walks"))
                .body("credits", equalTo(0));
        assertThat(answer.<Map<String, Object>>path("$")).hasSize(4);
        isOutdated(answer, "/api/v1/me/profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profiles/me", "/profile/me", "/profile", "/profile/"})
    void showsOnesOwn(String path) {
        edits("/profiles/" + anna.id(), Map.of("instagram_username", "anna"))
                .then()
                .statusCode(200);

        var answer = anna.asks().get(Old.API + path);

        answer.then().statusCode(200).body("instagram_username", equalTo("anna"));
        isOutdated(answer, "/api/v1/me/profile");
    }

    @Test
    void keepsTheOtherLinks() {
        var links = Map.of("links", new String[] {"https://example.org/anna"});
        anna.asks()
                .header("If-Match", anna.asks().get("/api/v1/me/profile").header("ETag"))
                .contentType("application/merge-patch+json")
                .body(links)
                .patch("/api/v1/me/profile")
                .then()
                .statusCode(200);

        edits("/profiles/me", Map.of("instagram_username", "anna"));
        edits("/profiles/me", Map.of("instagram_username", "anna2"));

        anna.asks()
                .get("/api/v1/me/profile")
                .then()
                .body("links", contains("https://example.org/anna", "https://www.instagram.com/anna2"));
        edits("/profiles/me", Map.of("instagram_username", ""));
        anna.asks().get("/api/v1/me/profile").then().body("links", contains("https://example.org/anna"));
    }

    @Test
    void takesThePictureAway() {
        var file = Uploads.sent(anna, Pictures.png(8, 8));
        anna.asks().body(Map.of("file", file)).put("/api/v1/me/avatar").then().statusCode(200);
        anna.asks().get(Old.API + "/profiles/me").then().body("avatar_url", notNullValue());
        var none = new HashMap<String, Object>();
        none.put("avatar_url", null);

        edits("/profiles/me", none).then().statusCode(200).body("avatar_url", nullValue());

        anna.asks().get("/api/v1/me/profile").then().body("avatar", nullValue());
        edits("/profiles/me", Map.of("avatar_url", "https://example.org/a.png"))
                .then()
                .statusCode(422)
                .body("fields[0].path", equalTo("avatar_url"));
    }

    @Test
    void refusesNamesThatAreNone() {
        edits("/profiles/me", Map.of("instagram_username", "a/../b"))
                .then()
                .statusCode(422)
                .body("fields[0].path", equalTo("instagram_username"));
    }

    /** Whoever might edit profiles wrote what people owned. */
    @Test
    void writesNoCredits() {
        edits("/profiles/me", Map.of("credits", 1_000))
                .then()
                .statusCode(422)
                .body("fields[0].path", equalTo("credits"));
    }

    private Response edits(String path, Map<String, ?> patch) {
        return anna.asks().body(patch).patch(Old.API + path);
    }
}
