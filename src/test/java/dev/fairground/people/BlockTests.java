package dev.fairground.people;

import static dev.fairground.people.Folk.asked;
import static dev.fairground.people.Folk.asks;
import static dev.fairground.people.Folk.befriend;
import static dev.fairground.people.Folk.blocks;
import static dev.fairground.people.Folk.relation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class BlockTests {
    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;

    @BeforeEach
    void meet() {
        anna = Person.registers();
        boris = Person.registers();
    }

    @Test
    void endsFriendship() {
        befriend(anna, boris);

        blocks(anna, boris).then().statusCode(204);

        assertThat(relation(anna, boris)).isEqualTo("BLOCKED");
        boris.asks().get("/api/v1/me/friends").then().body("items", empty());
        anna.asks().get("/api/v1/me/blocks").then().body("items.person.username", contains(boris.username()));
    }

    @Test
    void endsRequests() {
        var request = asked(boris, anna);

        blocks(anna, boris).then().statusCode(204);

        refused(anna.asks().post("/api/v1/me/friend-requests/" + request + "/accept"), 404, "http.not-found");
        boris.asks().get("/api/v1/me/friend-requests/out").then().body("items", empty());
    }

    @Test
    void hidesFromTheBlockedThatThereIsAnybody() {
        blocks(anna, boris).then().statusCode(204);

        refused(boris.asks().get("/api/v1/people/" + anna.username()), 404, "http.not-found");
        refused(boris.asks().get("/api/v1/people/" + anna.id() + "/friends"), 404, "http.not-found");
        refused(asks(boris, anna.id()), 404, "http.not-found");
        boris.asks()
                .queryParam("q", anna.username())
                .get("/api/v1/people")
                .then()
                .body("items.username", not(hasItem(anna.username())));
        anna.asks()
                .queryParam("q", boris.username())
                .get("/api/v1/people")
                .then()
                .body("items.username", not(hasItem(boris.username())));
    }

    @Test
    void hidesTheBlockerAmongTheFriendsOfOthers() {
        var clara = Person.registers();
        befriend(anna, clara);
        befriend(boris, clara);
        blocks(anna, boris).then().statusCode(204);

        boris.asks()
                .get("/api/v1/people/" + clara.id() + "/friends")
                .then()
                .statusCode(200)
                .body("items.person.username", contains(boris.username()))
                .body("items.person.username", not(contains(anna.username())));
    }

    @Test
    void mustBeLiftedBeforeOneAsks() {
        blocks(anna, boris).then().statusCode(204);
        refused(asks(anna, boris.id()), 409, "people.blocked");

        anna.asks().delete("/api/v1/me/blocks/" + boris.id()).then().statusCode(204);

        assertThat(relation(boris, anna)).isEqualTo("NONE");
        asks(anna, boris.id()).then().statusCode(201);
    }

    @Test
    void isNobodyElsesToLift() {
        blocks(anna, boris).then().statusCode(204);

        refused(boris.asks().delete("/api/v1/me/blocks/" + anna.id()), 404, "http.not-found");
        refused(boris.asks().get("/api/v1/people/" + anna.id()), 404, "http.not-found");
    }

    @Test
    void isAboutSomebodyElse() {
        refused(blocks(anna, anna), 409, "people.oneself");
        refused(anna.asks().put("/api/v1/me/blocks/01890000-0000-7000-8000-000000000000"), 404, "http.not-found");
        refused(Person.nobody().get("/api/v1/me/blocks"), 401, "identity.unauthenticated");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
