package dev.fairground.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Notices as letters, and the way to stop them. */
@ModuleTest
class NoticeMailTests {
    private static final String LETTERS = "/api/v1/notices/letters";

    @Inject
    Notifications notifications;

    @Inject
    Jdbi db;

    @Test
    void aMailProgramStopsThemByTheAddressInTheLetter() {
        var anna = Person.registers();
        tell(anna, "1");
        var stop = stop(anna);

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path(stop))
                .then()
                .statusCode(204);
        tell(anna, "2");

        assertThat(letters(anna)).hasSize(1);
        anna.asks().get(LETTERS).then().statusCode(200).body("letters", equalTo(false));
    }

    @Test
    void followingTheLinkOnlyAsks() {
        var anna = Person.registers();
        tell(anna, "1");
        var stop = stop(anna);

        given().redirects()
                .follow(false)
                .get(path(stop))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/unsubscribe?token=" + stop.substring(stop.lastIndexOf('/') + 1)));
        tell(anna, "2");

        assertThat(letters(anna)).hasSize(2);
    }

    @Test
    void theirReaderChooses() {
        var anna = Person.registers();
        anna.asks().get(LETTERS).then().statusCode(200).body("letters", equalTo(true));

        anna.asks()
                .body(Map.of("letters", false))
                .post(LETTERS)
                .then()
                .statusCode(200)
                .body("letters", equalTo(false));
        tell(anna, "1");
        anna.asks().body(Map.of("letters", true)).post(LETTERS).then().statusCode(200);
        tell(anna, "2");

        assertThat(letters(anna)).hasSize(1);
        anna.asks().get("/api/v1/notices/unread").then().body("count", equalTo(2));
    }

    @Test
    void anUnknownTokenStopsNobodys() {
        var anna = Person.registers();
        tell(anna, "1");

        given().post(LETTERS + "/" + "0".repeat(32)).then().statusCode(204);
        tell(anna, "2");

        assertThat(letters(anna)).hasSize(2);
    }

    @Test
    void theChoiceIsForThoseWhoAreSignedIn() {
        Person.nobody().get(LETTERS).then().statusCode(401);
        Person.nobody().body(Map.of("letters", false)).post(LETTERS).then().statusCode(401);
    }

    private void tell(Person reader, String order) {
        var words = Map.of("title", "Sword", "number", order);
        var notice =
                new Notice(reader.id(), "market.order-paid", words, "/orders/" + order, Instant.EPOCH, "sold:" + order);
        QuarkusTransaction.requiringNew().run(() -> notifications.send(List.of(notice)));
    }

    private String stop(Person reader) {
        return letters(reader).getFirst();
    }

    private static String path(String url) {
        return url.substring(url.indexOf("/api/"));
    }

    private List<String> letters(Person reader) {
        return db.withHandle(h -> h.createQuery(
                        "select unsubscribe from mail.letter where recipient = :to and unsubscribe is not null")
                .bind("to", reader.email())
                .mapTo(String.class)
                .list());
    }
}
