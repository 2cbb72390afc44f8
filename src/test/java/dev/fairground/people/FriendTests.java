package dev.fairground.people;

import static dev.fairground.people.Folk.asked;
import static dev.fairground.people.Folk.asks;
import static dev.fairground.people.Folk.befriend;
import static dev.fairground.people.Folk.blocks;
import static dev.fairground.people.Folk.relation;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class FriendTests {
    private static final String REQUESTS = "/api/v1/me/friend-requests/";

    @Inject
    Folk folk;

    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;

    @BeforeEach
    void meet() {
        anna = Person.registers();
        boris = Person.registers();
    }

    @Test
    void becomesFriendsWhenTheOneAskedAccepts() {
        var request = asked(anna, boris);
        anna.asks().get(REQUESTS + "out").then().body("items.id", contains(request));
        boris.asks().get(REQUESTS + "in").then().body("items.person.username", contains(anna.username()));
        assertThat(relation(anna, boris)).isEqualTo("ASKED");
        assertThat(relation(boris, anna)).isEqualTo("ASKS");

        boris.asks().post(REQUESTS + request + "/accept").then().statusCode(204);

        for (var person : List.of(anna, boris)) {
            person.asks().get("/api/v1/me/friends").then().body("items.size()", equalTo(1));
            person.asks().get(REQUESTS + "in").then().body("items", empty());
            person.asks().get(REQUESTS + "out").then().body("items", empty());
        }
        assertThat(relation(anna, boris)).isEqualTo("FRIENDS");
    }

    @Test
    void tellsBothInTheirInboxes() {
        var request = asked(anna, boris);
        boris.asks().get("/api/v1/notices").then().body("items.type", hasItem("people.friend-request"));

        boris.asks().post(REQUESTS + request + "/accept").then().statusCode(204);

        anna.asks().get("/api/v1/notices").then().body("items.type", hasItem("people.friend-accepted"));
    }

    @Test
    void tellsTheSameThingOnceADay() {
        for (var i = 0; i < 3; i++) {
            anna.asks().delete(REQUESTS + asked(anna, boris)).then().statusCode(204);
        }

        boris.asks().get("/api/v1/notices").then().body("items.type", contains("people.friend-request"));
    }

    /** Whoever asked could not take it back, and anybody else could. */
    @Test
    void letsOnlyTheRequesterTakeARequestBack() {
        var request = asked(anna, boris);

        for (var other : List.of(boris, Person.registers())) {
            refused(other.asks().delete(REQUESTS + request), 404, "http.not-found");
        }
        anna.asks().delete(REQUESTS + request).then().statusCode(204);
        refused(anna.asks().delete(REQUESTS + request), 404, "http.not-found");
        assertThat(relation(boris, anna)).isEqualTo("NONE");
    }

    /** Any third person could accept. */
    @Test
    void letsOnlyTheOneAskedAcceptOrDecline() {
        var request = asked(anna, boris);

        for (var other : List.of(anna, Person.registers())) {
            refused(other.asks().post(REQUESTS + request + "/accept"), 404, "http.not-found");
            refused(other.asks().post(REQUESTS + request + "/decline"), 404, "http.not-found");
        }
        assertThat(relation(anna, boris)).isEqualTo("ASKED");
        boris.asks().post(REQUESTS + request + "/decline").then().statusCode(204);
        refused(boris.asks().post(REQUESTS + request + "/accept"), 404, "http.not-found");
        assertThat(relation(anna, boris)).isEqualTo("NONE");
    }

    @Test
    void becomesFriendsAtOnceWhereTheOtherHadAsked() {
        asked(anna, boris);

        asks(boris, anna.username()).then().statusCode(201).body("relation", equalTo("FRIENDS"));

        assertThat(relation(anna, boris)).isEqualTo("FRIENDS");
        anna.asks().get(REQUESTS + "out").then().body("items", empty());
    }

    @Test
    void becomesFriendsOnceWhenBothAskAtTheSameTime() {
        for (var round = 0; round < 10; round++) {
            var one = Person.registers();
            var other = Person.registers();

            var answers = atTheSameTime(
                    List.of(List.of(one, other), List.of(other, one)),
                    pair -> asks(pair.getFirst(), pair.getLast().id()));

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
            assertThat(relation(one, other)).isEqualTo("FRIENDS");
            assertThat(relation(other, one)).isEqualTo("FRIENDS");
            one.asks().get("/api/v1/me/friends").then().body("items.size()", equalTo(1));
        }
    }

    @Test
    void staysApartWhenABlockCrossesARequest() {
        for (var round = 0; round < 10; round++) {
            var one = Person.registers();
            var other = Person.registers();

            atTheSameTime(2, n -> n == 0 ? asks(one, other.id()) : blocks(other, one));

            other.asks().get(REQUESTS + "in").then().body("items", empty());
            assertThat(relation(other, one)).isEqualTo("BLOCKED");
        }
    }

    @Test
    void refusesToAskTwice() {
        asked(anna, boris);

        refused(asks(anna, boris.id()), 409, "people.already-asked");
    }

    @Test
    void refusesToAskAFriend() {
        befriend(anna, boris);

        refused(asks(anna, boris.id()), 409, "people.already-friends");
    }

    @Test
    void refusesToAskOneself() {
        refused(asks(anna, anna.id()), 409, "people.oneself");
    }

    @Test
    void refusesToAskNobody() {
        refused(asks(anna, UUID.fromString("01890000-0000-7000-8000-000000000000")), 404, "http.not-found");
        refused(asks(anna, "nobody-at-all"), 404, "http.not-found");
        refused(asks(anna, boris.username() + "@example.org"), 404, "http.not-found");
    }

    @Test
    void refusesToAskWhoTakesNoRequests() {
        ProfileTests.privacy(boris, Map.of("requests", "NOBODY"));

        refused(asks(anna, boris.id()), 409, "people.requests-closed");
        anna.asks().get("/api/v1/people/" + boris.id()).then().body("mayAsk", equalTo(false));
    }

    @Test
    void refusesMoreThanFiftyOpenRequests() {
        folk.crowd("throng", 50).forEach(other -> asks(anna, other).then().statusCode(201));

        refused(asks(anna, boris.id()), 409, "people.too-many-requests");
        asked(boris, anna);
        asks(anna, boris.id()).then().statusCode(201).body("relation", equalTo("FRIENDS"));
    }

    @Test
    void endsAFriendshipForBoth() {
        befriend(anna, boris);

        boris.asks().delete("/api/v1/me/friends/" + anna.id()).then().statusCode(204);

        assertThat(relation(anna, boris)).isEqualTo("NONE");
        refused(anna.asks().delete("/api/v1/me/friends/" + boris.id()), 404, "http.not-found");
    }

    @Test
    void asksWhoeverIsNotSignedInToDoSo() {
        refused(Person.nobody().get("/api/v1/me/friends"), 401, "identity.unauthenticated");
        refused(Person.nobody().get(REQUESTS + "in"), 401, "identity.unauthenticated");
        refused(Person.nobody().get(REQUESTS + "out"), 401, "identity.unauthenticated");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
