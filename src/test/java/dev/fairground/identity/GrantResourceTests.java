package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class GrantResourceTests {
    private static final String VIEW = IdentityPermissions.VIEW_USERS;
    private static final String MANAGE = IdentityPermissions.MANAGE_ROLES;

    @Inject
    Accounts accounts;

    @Inject
    Jdbi db;

    private Staff ada;
    private Staff anna;

    @BeforeEach
    void begin() {
        ada = person(Set.of(Role.USER, Role.ADMIN));
        anna = person(Set.of(Role.USER));
    }

    @Test
    void worksAtOnceWithTheTokenOneHas() {
        anna.asks("").then().statusCode(403);

        give(ada, anna, VIEW)
                .then()
                .statusCode(201)
                .body("items.permission", contains(VIEW))
                .body("items[0].giver", equalTo(ada.name()))
                .body("items[0].at", notNullValue())
                .body("items[0].reason", equalTo("helps out"))
                .body("items[0].expiresAt", nullValue());

        anna.asks("").then().statusCode(200);
        held(anna).then().body("permissions", hasItems(VIEW, "payments.add-money"));
        grants(ada, anna).then().statusCode(200).body("items.permission", contains(VIEW));
    }

    @Test
    void isTakenBackWithTheTokensThereWere() {
        give(ada, anna, VIEW);

        revoke(ada, anna, VIEW).then().statusCode(204);

        anna.asks("").then().statusCode(401);
        String next = refresh(anna.session().getString("refreshToken")).path("accessToken");
        bearer(next).get("/api/v1/admin/users").then().statusCode(403);
        bearer(next).get("/api/v1/me/permissions").then().body("permissions", not(hasItem(VIEW)));
        grants(ada, anna).then().body("items", empty());
        revoke(ada, anna, VIEW).then().statusCode(404).body("code", equalTo("http.not-found"));
    }

    @Test
    void endsAtItsTime() {
        var body = Map.of(
                "permissions",
                List.of(VIEW),
                "expiresAt",
                Instant.now().plus(Duration.ofHours(1)).toString());
        post(ada, anna, body).then().statusCode(201).body("items[0].expiresAt", notNullValue());
        anna.asks("").then().statusCode(200);

        db.useHandle(h -> h.execute(
                "update identity.permission_grant set expires_at = now() - interval '1 second' where permission = ?",
                VIEW));

        held(anna).then().body("permissions", not(hasItem(VIEW)));
        grants(ada, anna).then().body("items", empty());
        give(ada, anna, VIEW).then().statusCode(201).body("items[0].expiresAt", nullValue());
    }

    @Test
    void isNotGivenByWhoeverLacksIt() {
        give(ada, anna, VIEW, MANAGE).then().statusCode(201);
        var eve = person(Set.of(Role.USER));

        give(anna, eve, IdentityPermissions.READ_AUDIT, VIEW)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.permission-not-held"))
                .body("permissions", contains(IdentityPermissions.READ_AUDIT));
        grants(ada, eve).then().body("items", empty());
        give(anna, eve, VIEW).then().statusCode(201);

        give(ada, eve, IdentityPermissions.READ_AUDIT);
        revoke(anna, eve, IdentityPermissions.READ_AUDIT)
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.permission-not-held"));
    }

    @Test
    void isNotGivenToOneself() {
        give(ada, ada, VIEW).then().statusCode(409).body("code", equalTo("identity.own-account"));
        give(ada, anna, MANAGE);
        revoke(anna, anna, MANAGE).then().statusCode(409).body("code", equalTo("identity.own-account"));
    }

    @Test
    void isGivenOnce() {
        give(ada, anna, VIEW);

        give(ada, anna, VIEW, MANAGE)
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.already-granted"))
                .body("permissions", contains(VIEW));
        grants(ada, anna).then().body("items.permission", contains(VIEW));
    }

    @Test
    void isOneThatThereIs() {
        give(ada, anna, "market.rule-world").then().statusCode(422).body("fields.path", contains("permissions"));
        post(ada, anna, Map.of("permissions", List.of())).then().statusCode(422);
        post(ada, anna, Map.of("permissions", List.of(VIEW), "expiresAt", "2020-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("fields.path", contains("expiresAt"));
        var names = bearer(ada.token()).get("/api/v1/admin/permissions");
        names.then()
                .statusCode(200)
                .body("items.name", hasItems(VIEW, "market.manage-catalog"))
                .body("bundles.name", contains("can_lock_users"))
                .body("bundles[0].permissions", contains("identity.lock-users", VIEW));
    }

    @Test
    void isForThoseWhoManageRoles() {
        give(anna, ada, VIEW).then().statusCode(403).body("code", equalTo("identity.forbidden"));
        grants(anna, ada).then().statusCode(403);
        revoke(anna, ada, VIEW).then().statusCode(403);
        bearer(anna.token()).get("/api/v1/admin/permissions").then().statusCode(403);
    }

    @Test
    void isNotedWithItsReason() {
        give(ada, anna, VIEW);
        revoke(ada, anna, VIEW);

        bearer(ada.token())
                .get("/api/v1/admin/audit?subject=user:" + anna.id())
                .then()
                .body("items.act", contains("identity.revoke-permission", "identity.grant-permissions"))
                .body("items[0].values.permission", equalTo(VIEW))
                .body("items[1].reason", equalTo("helps out"))
                .body("items[1].values.permissions", equalTo(VIEW));
    }

    @Test
    void isGivenOnceByTwoAtOnce() {
        var eve = person(Set.of(Role.USER, Role.ADMIN));

        var answers = AtTheSameTime.atTheSameTime(
                List.of(ada, eve), giver -> give(giver, anna, VIEW).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(acts("identity.grant-permissions", anna)).hasSize(1);
    }

    @Test
    void isNotPassedOnOnceItIsTaken() {
        give(ada, anna, VIEW, MANAGE);
        var eve = person(Set.of(Role.USER));

        var answers = AtTheSameTime.atTheSameTime(
                2,
                n -> n == 0
                        ? revoke(ada, anna, MANAGE).statusCode()
                        : give(anna, eve, VIEW).statusCode());

        assertThat(answers.getFirst()).isEqualTo(204);
        assertThat(answers.getLast()).isIn(201, 401, 403);
        if (answers.getLast() == 201) {
            assertThat(acts("identity.grant-permissions", eve).getFirst())
                    .isLessThan(acts("identity.revoke-permission", anna).getFirst());
        } else {
            assertThat(acts("identity.grant-permissions", eve)).isEmpty();
        }
    }

    private List<Long> acts(String act, Staff subject) {
        return db.withHandle(
                h -> h.createQuery("select n from identity.audit where act = :act and subject = :subject order by n")
                        .bind("act", act)
                        .bind("subject", "user:" + subject.id())
                        .mapTo(Long.class)
                        .list());
    }

    private static Response give(Staff giver, Staff to, String... permissions) {
        return post(giver, to, Map.of("permissions", List.of(permissions), "reason", "helps out"));
    }

    private static Response post(Staff giver, Staff to, Map<String, ?> body) {
        return giver.does(to, "grants", body);
    }

    private static Response grants(Staff reader, Staff of) {
        return reader.asks("/" + of.id() + "/grants");
    }

    private static Response revoke(Staff by, Staff from, String permission) {
        return bearer(by.token()).delete("/api/v1/admin/users/" + from.id() + "/grants/" + permission);
    }

    private static Response held(Staff person) {
        return bearer(person.token()).get("/api/v1/me/permissions");
    }

    private Staff person(Set<Role> roles) {
        var name = name();
        var newcomer =
                new NewAccount(name, name, name + "@example.org", Language.EN, accounts.hash(PASSWORD), roles, null);
        assertThat(accounts.register(List.of(newcomer)).getFirst()).isInstanceOf(Done.class);
        return new Staff(login(name, PASSWORD).jsonPath());
    }
}
