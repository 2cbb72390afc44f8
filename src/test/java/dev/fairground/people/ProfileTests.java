package dev.fairground.people;

import static dev.fairground.people.Folk.befriend;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class ProfileTests {
    private static final String PROFILE = "/api/v1/me/profile";

    private Person anna = Person.NOBODY;

    @BeforeEach
    void anna() {
        anna = Person.registers();
    }

    /** What was written is what is read. */
    @Test
    void keepsWhatOneTellsOfOneself() {
        edit(anna, Map.of("bio", " Собираю карты \n", "links", List.of("https://example.org/maps")))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("bio", equalTo("Собираю карты"));

        Person.nobody()
                .get("/api/v1/people/" + anna.username())
                .then()
                .statusCode(200)
                .body("bio", equalTo("Собираю карты"))
                .body("links", contains("https://example.org/maps"))
                .body("relation", equalTo("NONE"))
                .body("mayAsk", equalTo(false))
                .body("email", nullValue());
        anna.asks().get(PROFILE).then().header("ETag", "\"1\"").body("privacy.friends", equalTo("FRIENDS"));
    }

    @Test
    void showsEachFieldToWhomItsOwnerSays() {
        var friend = Person.registers();
        befriend(anna, friend);
        edit(anna, Map.of("bio", "hello", "links", List.of("https://example.org")))
                .then()
                .statusCode(200);
        privacy(anna, Map.of("bio", "FRIENDS", "links", "NOBODY", "friends", "FRIENDS"));

        sees(Person.nobody().get("/api/v1/people/" + anna.id()), null, null, null);
        sees(Person.registers().asks().get("/api/v1/people/" + anna.id()), null, null, null);
        sees(friend.asks().get("/api/v1/people/" + anna.id()), "hello", null, 1);
        sees(anna.asks().get("/api/v1/people/" + anna.id()), "hello", List.of("https://example.org"), 1);
    }

    @Test
    void showsTheListOfFriendsToWhomItsOwnerSays() {
        var friend = Person.registers();
        befriend(anna, friend);
        var list = "/api/v1/people/" + anna.username() + "/friends";

        refused(Person.nobody().get(list), 404, "http.not-found");
        friend.asks().get(list).then().statusCode(200).body("items.size()", equalTo(1));
        privacy(anna, Map.of("friends", "NOBODY"));
        refused(friend.asks().get(list), 404, "http.not-found");
        anna.asks().get(list).then().statusCode(200);
        privacy(anna, Map.of("friends", "EVERYBODY"));
        Person.nobody().get(list).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void wantsToKnowWhichVersionIsEdited() {
        refused(anna.asks().body(Map.of("bio", "a")).patch(PROFILE), 428, "http.if-match-required");
        refused(anna.asks().header("If-Match", "\"7\"").body(Map.of("bio", "a")).patch(PROFILE), 412, "http.stale");
    }

    @Test
    void saysWhatIsWrong() {
        var links = List.of("javascript:alert(1)", "http://example.org", "https://user@example.org", "https://");
        edit(anna, Map.of("bio", "a".repeat(501), "links", links))
                .then()
                .statusCode(422)
                .body("fields.path", contains("bio", "links[0]", "links[1]", "links[2]", "links[3]"));
        edit(
                        anna,
                        Map.of(
                                "links",
                                List.of("https://a", "https://b", "https://c", "https://d", "https://e", "https://f")))
                .then()
                .statusCode(422)
                .body("fields.path", contains("links"));
        edit(anna, Map.of("privacy", Map.of("bio", "NOBODY")))
                .then()
                .statusCode(422)
                .body("fields.path", hasItem("privacy"));
        edit(anna, Map.of("privacy", all(Map.of("requests", "FRIENDS")))).then().statusCode(422);
    }

    /** Members that are not one's own to set. */
    @ParameterizedTest
    @ValueSource(strings = {"role", "roles", "personId", "avatar", "version", "seller", "accountId"})
    void takesNothingElse(String member) {
        refused(edit(anna, Map.of(member, "x")), 400, "http.malformed");
    }

    @Test
    void isForThoseWhoAreSignedIn() {
        refused(Person.nobody().get(PROFILE), 401, "identity.unauthenticated");
        refused(Person.nobody().get("/api/v1/people?q=anna"), 401, "identity.unauthenticated");
        refused(Person.nobody().get("/api/v1/people/nobody-at-all"), 404, "http.not-found");
    }

    @Test
    void forgetsNoFieldThatWasNotNamed() {
        edit(anna, Map.of("bio", "hello")).then().statusCode(200);

        privacy(anna, Map.of("search", "NOBODY"));

        anna.asks().get(PROFILE).then().body("bio", equalTo("hello")).body("privacy.search", equalTo("NOBODY"));
    }

    static Response edit(Person person, Map<String, ?> patch) {
        var version = person.asks().get(PROFILE).header("ETag");
        return person.asks().header("If-Match", version).body(patch).patch(PROFILE);
    }

    /** Changes these fields of somebody's privacy. */
    static void privacy(Person person, Map<String, String> changed) {
        edit(person, Map.of("privacy", all(changed))).then().statusCode(200);
    }

    private static Map<String, String> all(Map<String, String> changed) {
        var all = new HashMap<>(Map.of(
                "bio",
                "EVERYBODY",
                "links",
                "EVERYBODY",
                "friends",
                "FRIENDS",
                "search",
                "EVERYBODY",
                "requests",
                "EVERYBODY"));
        all.putAll(changed);
        return all;
    }

    private static void sees(Response person, @Nullable Object bio, @Nullable Object links, @Nullable Object friends) {
        person.then().statusCode(200);
        assertThat(person.<Object>path("bio")).isEqualTo(bio);
        assertThat(person.<Object>path("links")).isEqualTo(links);
        assertThat(person.<Object>path("friends")).isEqualTo(friends);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
