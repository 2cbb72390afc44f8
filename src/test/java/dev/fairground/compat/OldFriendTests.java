package dev.fairground.compat;

import static dev.fairground.compat.Old.isOutdated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names and statuses that programs of QuestCity rely on when they speak of friends. */
@ModuleTest
class OldFriendTests {
    private static final String REQUESTS = Old.API + "/friend-requests";
    private static final String FRIENDS = Old.API + "/friends";

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;

    @BeforeEach
    void meet() {
        anna = Person.registers();
        boris = Person.registers();
    }

    @Test
    void asksAndAccepts() {
        var asked = asks(anna, boris.username());
        asked.then()
                .statusCode(202)
                .body("recipient", equalTo(boris.username()))
                .body("status", equalTo("sended"));
        isOutdated(asked, "/api/v1/me/friend-requests");

        var decided = decides(boris, received(boris), "accepted");
        decided.then().statusCode(200).body("status", equalTo("accepted"));
        isOutdated(decided, "/api/v1/me/friend-requests/{id}/accept");

        var friends = anna.asks().get(FRIENDS);
        friends.then()
                .statusCode(200)
                .body("items.id", contains(boris.id().toString()))
                .body("page", equalTo(1))
                .body("has_next", equalTo(false));
        assertThat(friends.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "username", "full_name", "avatar_url");
        isOutdated(friends, "/api/v1/me/friends");
    }

    @Test
    void listsWhatWasSentAndReceived() {
        asks(anna, boris.username());

        var sent = anna.asks().get(REQUESTS + "/sent/me");
        sent.then()
                .statusCode(200)
                .body("items.requester.id", contains(anna.id().toString()))
                .body("items.recipient.id", contains(boris.id().toString()))
                .body("items.status", contains("sended"));
        assertThat(sent.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "requester", "recipient", "status", "created_at");
        isOutdated(sent, "/api/v1/me/friend-requests/out");
        var got = boris.asks().get(REQUESTS + "/received/me");
        got.then()
                .statusCode(200)
                .body("items.requester.username", contains(anna.username()))
                .body("items.recipient.username", contains(boris.username()));
        isOutdated(got, "/api/v1/me/friend-requests/in");
    }

    @Test
    void rejects() {
        asks(anna, boris.username());

        decides(boris, received(boris), "rejected").then().statusCode(200).body("status", equalTo("rejected"));

        anna.asks().get(REQUESTS + "/sent/me").then().body("items", empty());
    }

    @Test
    void cancels() {
        asks(anna, boris.username());

        var answer = anna.asks().delete(REQUESTS + "/sent/me/" + received(boris));

        answer.then().statusCode(204);
        isOutdated(answer, "/api/v1/me/friend-requests/{id}");
        boris.asks().get(REQUESTS + "/received/me").then().body("items", empty());
    }

    @Test
    void becomesFriendsAtOnceWhereTheOtherHadAsked() {
        asks(anna, boris.username());

        asks(boris, anna.username()).then().statusCode(202).body("status", equalTo("accepted"));

        var answer = boris.asks().delete(FRIENDS + "/" + anna.id());
        answer.then().statusCode(204);
        isOutdated(answer, "/api/v1/me/friends/{id}");
        anna.asks().get(FRIENDS).then().body("items", empty());
    }

    @Test
    void refusesWhatOursRefuses() {
        asks(anna, anna.username()).then().statusCode(409).body("code", equalTo("people.oneself"));
        asks(anna, "nobody-at-all").then().statusCode(404);
        asks(anna, boris.username());
        asks(anna, boris.username()).then().statusCode(409).body("code", equalTo("people.already-asked"));
        decides(boris, received(boris), "sended").then().statusCode(422).body("fields[0].path", equalTo("status"));
    }

    @Test
    void asksByAnAddressThatWasProven() {
        prove(boris);

        asks(anna, boris.email()).then().statusCode(202).body("status", equalTo("sended"));

        boris.asks()
                .get(REQUESTS + "/received/me")
                .then()
                .body("items.requester.id", contains(anna.id().toString()));
    }

    @Test
    void answersTheSameForEveryAddress() {
        prove(boris);
        boris.asks().put("/api/v1/me/blocks/" + anna.id()).then().statusCode(204);
        var unproven = Person.registers();

        for (var address : new String[] {boris.email(), unproven.email(), "nobody@example.org", anna.email()}) {
            asks(anna, address)
                    .then()
                    .statusCode(202)
                    .body("recipient", equalTo(address))
                    .body("status", equalTo("sended"));
        }
        anna.asks().get(REQUESTS + "/sent/me").then().body("items", empty());
    }

    static Response asks(Person who, String whom) {
        return who.asks().body(Map.of("recipient", whom)).post(REQUESTS + "/me");
    }

    static Response decides(Person who, String request, String status) {
        return who.asks().body(Map.of("status", status)).patch(REQUESTS + "/received/me/" + request);
    }

    static String received(Person who) {
        return who.asks().get(REQUESTS + "/received/me").path("items[0].id");
    }

    private void prove(Person person) {
        db.useHandle(h -> h.execute(
                "update identity.account set email_proof = 'MAIL' where id = ?",
                person.id().value()));
    }
}
