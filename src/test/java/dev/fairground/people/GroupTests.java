package dev.fairground.people;

import static dev.fairground.people.Folk.befriend;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class GroupTests {
    private static final String GROUPS = "/api/v1/groups/";

    @Inject
    Folk folk;

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person boris = Person.NOBODY;
    private String group = "";

    @BeforeEach
    void begin() {
        anna = Person.registers();
        boris = Person.registers();
        befriend(anna, boris);
        group = anna.asks()
                .body(Map.of("name", " Evening raid "))
                .post("/api/v1/groups")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo("Evening raid"))
                .body("standing", equalTo("OWNER"))
                .extract()
                .path("id");
    }

    @Test
    void takesFriendsInWhoWantTo() {
        invites(anna, boris.id()).then().statusCode(200);
        boris.asks().get("/api/v1/groups").then().body("items.standing", contains("INVITED"));
        boris.asks().get("/api/v1/notices").then().body("items.type", hasItem("people.group-invited"));

        boris.asks().post(GROUPS + group + "/join").then().statusCode(200).body("standing", equalTo("MEMBER"));

        anna.asks().get(GROUPS + group).then().body("people.standing", contains("OWNER", "MEMBER"));
        anna.asks().get("/api/v1/groups").then().body("items.size", contains(2));
    }

    @Test
    void letsMembersInviteTheirOwnFriends() {
        var clara = Person.registers();
        befriend(boris, clara);
        joins(boris);

        refused(invites(anna, clara.id()), 409, "people.not-friends");
        invites(boris, clara.id()).then().statusCode(200);
        refused(invites(boris, clara.id()), 409, "people.already-in-group");
        refused(invites(clara, boris.id()), 403, "identity.forbidden");
    }

    @Test
    void doesNotExistForOthers() {
        var stranger = Person.registers();
        var name = Map.of("name", "Mine now");

        refused(stranger.asks().get(GROUPS + group), 404, "http.not-found");
        refused(stranger.asks().header("If-Match", "\"0\"").body(name).patch(GROUPS + group), 404, "http.not-found");
        refused(stranger.asks().delete(GROUPS + group), 404, "http.not-found");
        refused(stranger.asks().post(GROUPS + group + "/join"), 404, "http.not-found");
        refused(stranger.asks().post(GROUPS + group + "/leave"), 404, "http.not-found");
        refused(stranger.asks().delete(GROUPS + group + "/members/" + anna.id()), 404, "http.not-found");
        refused(invites(stranger, boris.id()), 404, "http.not-found");
        refused(Person.nobody().get(GROUPS + group), 401, "identity.unauthenticated");
        stranger.asks().get("/api/v1/groups").then().body("items", empty());
    }

    @Test
    void isItsOwnersToChange() {
        joins(boris);
        var name = Map.of("name", "Ours");

        refused(boris.asks().header("If-Match", "\"0\"").body(name).patch(GROUPS + group), 403, "identity.forbidden");
        refused(boris.asks().delete(GROUPS + group), 403, "identity.forbidden");
        refused(boris.asks().delete(GROUPS + group + "/members/" + anna.id()), 403, "identity.forbidden");

        refused(anna.asks().body(name).patch(GROUPS + group), 428, "http.if-match-required");
        refused(anna.asks().header("If-Match", "\"3\"").body(name).patch(GROUPS + group), 412, "http.stale");
        anna.asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", " "))
                .patch(GROUPS + group)
                .then()
                .statusCode(422)
                .body("fields.path", contains("name"));
        anna.asks()
                .header("If-Match", "\"0\"")
                .body(name)
                .patch(GROUPS + group)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Ours"));
    }

    @Test
    void wantsAName() {
        anna.asks()
                .body(Map.of("name", "a".repeat(61)))
                .post("/api/v1/groups")
                .then()
                .statusCode(422);
    }

    @Test
    void letsPeopleGo() {
        joins(boris);

        boris.asks().post(GROUPS + group + "/leave").then().statusCode(204);

        refused(boris.asks().get(GROUPS + group), 404, "http.not-found");
        joins(boris);
        anna.asks().delete(GROUPS + group + "/members/" + boris.id()).then().statusCode(204);
        refused(anna.asks().delete(GROUPS + group + "/members/" + boris.id()), 404, "http.not-found");
        refused(anna.asks().post(GROUPS + group + "/leave"), 409, "people.owner-stays");
    }

    @Test
    void isOneOfAHundredEvenWhenManyAreMadeAtOnce() {
        db.useHandle(h -> h.createUpdate("""
                        with made as (
                            insert into people.circle (id, owner_id, name, created_at)
                            select gen_random_uuid(), :owner, 'Raid', now() from generate_series(1, 96)
                            returning id)
                        insert into people.circle_member (circle_id, user_id, state, at)
                        select id, :owner, 'OWNER', now() from made
                        """).bind("owner", anna.id().value()).execute());

        var answers =
                atTheSameTime(6, _ -> anna.asks().body(Map.of("name", "Raid")).post("/api/v1/groups"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("people.too-many-groups"));
    }

    @Test
    void endsForEverybody() {
        joins(boris);

        anna.asks().delete(GROUPS + group).then().statusCode(204);

        refused(boris.asks().get(GROUPS + group), 404, "http.not-found");
        boris.asks().get("/api/v1/groups").then().body("items", empty());
    }

    @Test
    void holdsFiftyPeopleEvenWhenManyAreInvitedAtOnce() {
        var crowd = folk.crowd("group" + System.nanoTime() % 1_000_000, 60);
        crowd.forEach(this::knows);

        var answers = atTheSameTime(crowd, guest -> invites(anna, guest));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(49);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(11)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("people.group-full"));
    }

    /** Friendship without its ceremony. */
    private void knows(UserId other) {
        db.useHandle(h -> h.createUpdate("""
                        insert into people.friendship (low_id, high_id, since)
                        values (least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), now())
                        """)
                .bind("one", anna.id().value())
                .bind("other", other.value())
                .execute());
    }

    private void joins(Person guest) {
        invites(anna, guest.id()).then().statusCode(200);
        guest.asks().post(GROUPS + group + "/join").then().statusCode(200);
    }

    private Response invites(Person member, UserId guest) {
        return member.asks().body(Map.of("user", guest.toString())).post(GROUPS + group + "/invitations");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }
}
