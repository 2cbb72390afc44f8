package dev.fairground.people;

import static dev.fairground.people.Folk.befriend;
import static dev.fairground.people.ProfileTests.privacy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class SearchTests {
    @Inject
    Folk folk;

    private Person anna = Person.NOBODY;

    @BeforeEach
    void anna() {
        anna = Person.registers();
    }

    @Test
    void findsByPartsOfNamesWithWrongLettersForgiven() {
        var boris = named("Борис Годунов");

        for (var words : List.of("борис", "Годун", "Гадунов", boris.username().substring(2), "БО")) {
            assertThat(found(anna, words)).as(words).contains(boris.username());
        }
        assertThat(found(anna, "Мстислав")).doesNotContain(boris.username());
    }

    @Test
    void putsTheExactUsernameFirst() {
        folk.crowd("keeper", 30);

        assertThat(found(anna, "keeper-17")).first().isEqualTo("keeper-17");
        assertThat(found(anna, "keeper")).hasSize(20);
    }

    @Test
    void takesNoLetterForAPattern() {
        folk.crowd("pattern", 3);

        assertThat(found(anna, "%%")).isEmpty();
        assertThat(found(anna, "p_t")).isEmpty();
        assertThat(found(anna, "\\\\")).isEmpty();
    }

    @Test
    void wantsTwoLetters() {
        for (var words : List.of("", "a", " a ", "a".repeat(61))) {
            anna.asks()
                    .queryParam("q", words)
                    .get("/api/v1/people")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("http.validation"))
                    .body("fields.path", contains("q"));
        }
    }

    @Test
    void knowsNoAddresses() {
        Person.registers();

        anna.asks().queryParam("q", "@example.org").get("/api/v1/people").then().body("items", empty());
    }

    @Test
    void leavesThoseAloneWhoDoNotWantToBeFound() {
        var friend = Person.registers();
        befriend(anna, friend);
        privacy(friend, Map.of("search", "FRIENDS"));
        assertThat(found(anna, friend.username())).contains(friend.username());
        assertThat(found(Person.registers(), friend.username())).doesNotContain(friend.username());

        privacy(friend, Map.of("search", "NOBODY"));

        assertThat(found(anna, friend.username())).doesNotContain(friend.username());
    }

    @Test
    void doesNotFindOneself() {
        assertThat(found(anna, anna.username())).doesNotContain(anna.username());
    }

    private static Person named(String name) {
        var person = Person.registers();
        person.asks()
                .body(Map.of("displayName", name))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        return person;
    }

    private static List<String> found(Person me, String words) {
        return me.asks()
                .queryParam("q", words)
                .get("/api/v1/people")
                .then()
                .statusCode(200)
                .extract()
                .path("items.username");
    }
}
