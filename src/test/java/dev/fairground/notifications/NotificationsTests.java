package dev.fairground.notifications;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.http.ProgramSettings;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class NotificationsTests {
    @Inject
    Notifications notifications;

    @Inject
    Jobs jobs;

    @Inject
    ProgramSettings program;

    private String token = "";
    private String email = "";
    private UserId anna = new UserId(new UUID(0, 0));

    @BeforeEach
    void register() {
        var name = "anna-" + Long.toString(System.nanoTime(), 36);
        email = name + "@example.org";
        var session = given().contentType("application/json")
                .header("X-Client", "api")
                .header("Accept-Language", "en")
                .body(Map.of("email", email, "username", name, "password", "warm lantern over the river"))
                .post("/api/v1/auth/register")
                .jsonPath();
        token = session.getString("accessToken");
        anna = new UserId(UUID.fromString(session.getString("user.id")));
    }

    @Test
    void showsANoticeInTheLanguageOfTheReader() {
        send(sold("1"));

        anna("en")
                .get("/api/v1/notices")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("Sold: Sword"))
                .body("items[0].link", equalTo("/orders/1"))
                .body("items[0].read", equalTo(false));
        anna("ru").get("/api/v1/notices").then().body("items[0].title", equalTo("Продано: Sword"));
    }

    @Test
    void keepsTheSameNoticeOnce() {
        send(sold("1"));
        send(sold("1"));
        send(sold("2"));

        anna("en").get("/api/v1/notices/unread").then().body("count", equalTo(2));
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notifications.send(List.of(sold("1")));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        anna("en").get("/api/v1/notices").then().body("items", empty());
    }

    @Test
    void marksNoticesAsRead() {
        send(sold("1"));
        send(sold("2"));
        String newest = anna("en").get("/api/v1/notices").path("items[0].id");

        anna("en")
                .body(Map.of("ids", List.of(newest)))
                .post("/api/v1/notices/read")
                .then()
                .statusCode(204);
        anna("en").get("/api/v1/notices").then().body("items.read", contains(true, false));

        anna("en")
                .body(Map.of("ids", Collections.singletonList(null)))
                .post("/api/v1/notices/read")
                .then()
                .statusCode(422);
        anna("en").body(Map.of("all", true)).post("/api/v1/notices/read").then().statusCode(204);
        anna("en").get("/api/v1/notices/unread").then().body("count", equalTo(0));
    }

    @Test
    void pagesFromTheNewestToTheOldest() {
        for (var n = 1; n <= 3; n++) {
            send(sold(Integer.toString(n)));
        }

        var first = anna("en").get("/api/v1/notices?limit=2").jsonPath();
        assertThat(first.getList("items.link")).containsExactly("/orders/3", "/orders/2");
        anna("en")
                .queryParam("after", first.getString("next"))
                .get("/api/v1/notices")
                .then()
                .body("items.link", contains("/orders/1"))
                .body("next", equalTo(null));
    }

    @Test
    void belongsToItsRecipientOnly() {
        given().get("/api/v1/notices").then().statusCode(401);
    }

    @Test
    void goesOutAsOneLetter() {
        send(sold("1"));

        jobs.runDue();
        jobs.runDue();

        assertThat(letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).contains("To: " + email).contains("Content-Type: multipart/alternative"));
    }

    private List<String> letters() {
        var found = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of(program.data(), "mail"), "*.eml")) {
            for (var file : files) {
                var text = Files.readString(file);
                if (text.contains(email) && text.contains("Subject: Sold")) {
                    found.add(text);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found;
    }

    private Notice sold(String order) {
        return new Notice(
                anna,
                "market.order-paid",
                Map.of("title", "Sword", "number", order),
                "/orders/" + order,
                Instant.EPOCH,
                "market.order-paid:" + order);
    }

    private void send(Notice notice) {
        QuarkusTransaction.requiringNew().run(() -> notifications.send(List.of(notice)));
    }

    private RequestSpecification anna(String language) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language);
    }
}
