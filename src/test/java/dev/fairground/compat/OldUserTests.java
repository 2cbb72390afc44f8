package dev.fairground.compat;

import static dev.fairground.compat.Old.NEXT;
import static dev.fairground.compat.Old.address;
import static dev.fairground.compat.Old.isOutdated;
import static dev.fairground.compat.Old.name;
import static dev.fairground.compat.Old.signsIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.identity.Mailbox;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The names and statuses that programs of QuestCity rely on when they speak of accounts. */
@ModuleTest
class OldUserTests {
    private static final String USERS = Old.API + "/users";
    private static final String[] FIELDS = {
        "id",
        "username",
        "first_name",
        "last_name",
        "full_name",
        "email",
        "profile_id",
        "profile",
        "role",
        "is_active",
        "is_verified",
        "can_edit_quests",
        "can_lock_users",
        "created_at"
    };

    @Inject
    Jdbi db;

    private Person anna = Person.NOBODY;
    private Person ada = Person.NOBODY;

    @BeforeEach
    void begin() {
        anna = Person.registers();
        ada = Person.registers().as("ADMIN", db);
    }

    @Test
    void showsOneself() {
        var me = anna.asks().get(USERS + "/me");

        me.then()
                .statusCode(200)
                .body("id", equalTo(anna.id().toString()))
                .body("profile_id", equalTo(anna.id().toString()))
                .body("username", equalTo(anna.username()))
                .body("email", equalTo(anna.email()))
                .body("role", equalTo(0))
                .body("is_active", equalTo(true))
                .body("is_verified", equalTo(false))
                .body("can_edit_quests", equalTo(false))
                .body("can_lock_users", equalTo(false));
        assertThat(me.<Map<String, Object>>path("$")).containsOnlyKeys(FIELDS);
        assertThat(me.<Map<String, Object>>path("profile"))
                .containsOnlyKeys("id", "avatar_url", "instagram_username", "credits");
        isOutdated(me, "/api/v1/me");
    }

    @Test
    void changesBothNames() {
        var answer = edits(Map.of("first_name", "Anna", "last_name", "Maria Petrova"));
        answer.then().statusCode(200).body("full_name", equalTo("Anna Maria Petrova"));
        isOutdated(answer, "/api/v1/me");

        edits(Map.of("last_name", "Orlova")).then().body("full_name", equalTo("Anna Orlova"));

        edits(Map.of("username", "another")).then().statusCode(422).body("fields[0].path", equalTo("username"));
        edits(Map.of("first_name", " ", "last_name", "")).then().statusCode(422);
        edits(Map.of("role", 2)).then().statusCode(400).body("code", equalTo("http.malformed"));
    }

    @Test
    void changesTheAddressWithThePasswordAndACode() {
        var next = name();
        edits(Map.of("email", address(next))).then().statusCode(401).body("code", equalTo("identity.bad-credentials"));

        edits(Map.of("email", address(next), "password", Person.PASSWORD))
                .then()
                .statusCode(200)
                .body("email", equalTo(anna.email()));
        var proven = anna.asks()
                .body(Map.of("email", address(next), "code", new Mailbox(db, address(next)).code()))
                .post(USERS + "/me/verify-email-change-code");

        proven.then().statusCode(200).body("email", equalTo(address(next))).body("is_verified", equalTo(true));
        isOutdated(proven, "/api/v1/me/email/confirm");
        edits(Map.of("email", "nowhere", "password", Person.PASSWORD)).then().statusCode(422);
    }

    @Test
    void changesThePassword() {
        var answer = changesPassword("not this one");
        answer.then().statusCode(401).body("code", equalTo("identity.bad-credentials"));
        isOutdated(answer, "/api/v1/me/password");

        changesPassword(Person.PASSWORD).then().statusCode(204);

        signsIn(anna.username(), NEXT).then().statusCode(200);
    }

    @Test
    void listsUsersByNameStateAndPage() {
        var list = ada.asks().queryParam("search", anna.username()).get(USERS);
        list.then()
                .statusCode(200)
                .body("items.id", contains(anna.id().toString()))
                .body("page", equalTo(1))
                .body("has_next", equalTo(false));
        assertThat(list.<Map<String, Object>>path("items[0]")).containsOnlyKeys(FIELDS);
        isOutdated(list, "/api/v1/admin/users");

        changes(anna, Map.of("is_active", false)).then().statusCode(200).body("is_active", equalTo(false));
        banned(true)
                .then()
                .body("items.id", hasItem(anna.id().toString()))
                .body("items.is_active", everyItem(equalTo(false)));
        banned(false).then().body("items.id", not(hasItem(anna.id().toString())));
        ada.asks().get(USERS + "?page=0").then().statusCode(422).body("fields[0].path", equalTo("page"));
        ada.asks().get(USERS + "?page=51").then().statusCode(422);
    }

    @Test
    void cutsTheListIntoPages() {
        for (var i = 0; i < 21; i++) {
            Person.registers();
        }

        var first = ada.asks().get(USERS);
        var second = ada.asks().get(USERS + "?page=2");

        first.then().body("items.size()", equalTo(20)).body("has_next", equalTo(true));
        assertThat(second.jsonPath().getList("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
    }

    @Test
    void showsOthersToStaff() {
        var answer = ada.asks().get(USERS + "/" + anna.id());
        answer.then().statusCode(200).body("username", equalTo(anna.username()));
        isOutdated(answer, "/api/v1/admin/users/{id}");
        ada.asks().get(USERS + "/01890000-0000-7000-8000-000000000000").then().statusCode(404);
        anna.asks().get(USERS + "/" + ada.id()).then().statusCode(403).body("code", equalTo("identity.forbidden"));
    }

    @Test
    void locksAndGivesRanksToOthers() {
        changes(anna, Map.of("role", 1, "reason", "she knows us"))
                .then()
                .statusCode(200)
                .body("role", equalTo(1))
                .body("can_lock_users", equalTo(true));
        changes(anna, Map.of("role", 0)).then().body("role", equalTo(0)).body("can_lock_users", equalTo(false));
        changes(anna, Map.of("is_active", false)).then().body("is_active", equalTo(false));
        signsIn(anna.username(), Person.PASSWORD).then().statusCode(403).body("code", equalTo("identity.locked"));
        changes(anna, Map.of("is_active", true)).then().body("is_active", equalTo(true));
        changes(ada, Map.of("is_active", false)).then().statusCode(409).body("code", equalTo("identity.own-account"));
        changes(anna, Map.of("role", 3)).then().statusCode(422);
    }

    /** The flag that let people lock others let them change anything of theirs. */
    @Test
    void givesNoRanksByWhoMayOnlyLock() {
        var mo = Person.registers().as("MODERATOR", db);

        var answer = mo.asks().body(Map.of("role", 2)).patch(USERS + "/" + anna.id());

        answer.then().statusCode(403).body("code", equalTo("identity.forbidden"));
        isOutdated(answer, "/api/v1/admin/users/{id}/lock");
        mo.asks()
                .body(Map.of("is_active", false))
                .patch(USERS + "/" + anna.id())
                .then()
                .statusCode(200);
    }

    @Test
    void makesAnAccountWhoseOwnerSetsThePassword() {
        var name = name();
        var wish = Map.of("username", name, "email", address(name), "first_name", "Ira", "role", 1);

        var made = ada.asks().body(wish).post(USERS);

        made.then()
                .statusCode(201)
                .body("username", equalTo(name))
                .body("full_name", equalTo("Ira"))
                .body("role", equalTo(1));
        isOutdated(made, "/api/v1/admin/users");
        ada.asks().body(wish).post(USERS).then().statusCode(409).body("code", equalTo("identity.email-taken"));
        for (var wrong : List.of(
                Map.of("username", "x", "email", "y"),
                Map.of("username", name(), "email", address(name()), "last_name", "x".repeat(61)))) {
            ada.asks().body(wrong).post(USERS).then().statusCode(422);
        }
    }

    private Response edits(Map<String, ?> patch) {
        return anna.asks().body(patch).patch(USERS + "/me");
    }

    private Response changesPassword(String present) {
        return anna.asks()
                .body(Map.of("old_password", present, "new_password", NEXT))
                .post(USERS + "/me/change-password");
    }

    private Response changes(Person person, Map<String, ?> body) {
        return ada.asks().body(body).patch(USERS + "/" + person.id());
    }

    private Response banned(boolean banned) {
        return ada.asks().get(USERS + "?is_banned=" + banned);
    }
}
