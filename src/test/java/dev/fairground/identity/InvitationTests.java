package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that staff make for others. */
@ModuleTest
class InvitationTests {
    private static final String USERS = "/api/v1/admin/users";

    @Inject
    Jdbi db;

    private final String name = name();
    private Person ada = Person.NOBODY;

    @BeforeEach
    void begin() {
        ada = Person.registers().as("ADMIN", db);
    }

    @Test
    void letsTheirOwnersAloneSetThePassword() {
        invites(ada, Map.of("displayName", "Ira O.", "locale", "ru", "roles", List.of("SUPPORT")))
                .then()
                .statusCode(201)
                .body("username", equalTo(name))
                .body("displayName", equalTo("Ira O."))
                .body("emailVerified", equalTo(false))
                .body("roles", containsInAnyOrder("USER", "SUPPORT"));

        Person.nobody()
                .body(Map.of("token", new Mailbox(db, address()).token(), "password", PASSWORD))
                .post("/api/v1/auth/password")
                .then()
                .statusCode(200);
        login(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void areNotedWithTheirRoles() {
        var id = invites(ada, Map.of()).<String>path("id");

        ada.asks()
                .get("/api/v1/admin/audit?subject=user:" + id)
                .then()
                .body("items[0].act", equalTo("identity.invite-user"))
                .body("items[0].username", equalTo(ada.username()))
                .body("items[0].values.roles", equalTo("[USER]"));
    }

    /** What is refused leaves no account and no letter. */
    @Test
    void haveNoRolesThatTheInviterLacks() {
        var mia = Person.registers().as("MANAGER", db);
        ada.asks()
                .body(Map.of(
                        "permissions",
                        List.of("identity.manage-roles"),
                        "expiresAt",
                        Instant.now().plusSeconds(600).toString()))
                .post(USERS + "/" + mia.id() + "/grants")
                .then()
                .statusCode(201);

        invites(mia, Map.of("roles", List.of("ADMIN")))
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.role-not-held"));
        mia.asks()
                .body(Map.of("username", name, "email", address(), "role", 2))
                .post("/compat/questcity/api/v1/users")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.role-not-held"));

        assertThat(new Mailbox(db, address()).letters()).isEmpty();
        Person.nobody().get("/api/v1/people/" + name).then().statusCode(404);
        invites(mia, Map.of("roles", List.of("MANAGER"))).then().statusCode(201);
    }

    @Test
    void areRefusedForWhatSomebodyElseHas() {
        invites(ada, Map.of()).then().statusCode(201);

        invites(ada, Map.of()).then().statusCode(409).body("code", equalTo("identity.email-taken"));
        invites(ada, Map.of("email", "other-" + address()))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.username-taken"));
        invites(Person.registers(), Map.of()).then().statusCode(403).body("code", equalTo("identity.forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "email", "displayName"})
    void needNamesThatCanBeKept(String field) {
        invites(ada, Map.of(field, field.equals("displayName") ? "x".repeat(61) : "x"))
                .then()
                .statusCode(422)
                .body("fields.path", contains(field));
    }

    @Test
    void haveNoRoleThatIsNone() {
        invites(ada, Map.of("roles", Collections.singletonList(null))).then().statusCode(422);
        invites(ada, Map.of("roles", List.of("KING"))).then().statusCode(400);
    }

    private String address() {
        return name + "@example.org";
    }

    private Response invites(Person who, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("username", name, "email", address()));
        body.putAll(more);
        return who.asks().body(body).post(USERS);
    }
}
