package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.login;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.testing.AtTheSameTime;
import dev.fairground.testing.ModuleTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class UserAdminResourceTests {
    @Inject
    Accounts accounts;

    @Inject
    Jdbi db;

    @Inject
    Jobs jobs;

    private Staff ada = new Staff(new JsonPath("{}"));
    private Staff anna = new Staff(new JsonPath("{}"));

    @BeforeEach
    void begin() {
        db.useHandle(h -> h.execute("delete from identity.role_grant where role = 'ADMIN'"));
        ada = person(Set.of(Role.USER, Role.ADMIN));
        anna = person(Set.of(Role.USER));
    }

    @Test
    void findsAccountsByTheBeginningOfANameOrAnAddress() {
        ada.asks("?q=" + anna.name().substring(0, anna.name().length() - 1))
                .then()
                .statusCode(200)
                .body("items.username", hasItem(anna.name()))
                .body("items.email", everyItem(startsWith("user-")));
        ada.asks("?q=%25").then().body("items", equalTo(List.of()));
        ada.asks("?role=ADMIN").then().body("items.username", contains(ada.name()));
    }

    @Test
    void turnsPages() {
        var first = ada.asks("?limit=1").jsonPath();

        ada.asks("?limit=1&after=" + first.getString("next"))
                .then()
                .statusCode(200)
                .body("items.id", everyItem(notNullValue()))
                .body("items.id", not(hasItem(first.getString("items[0].id"))));
    }

    @Test
    void keepsSomebodyOutAtOnceAndForAWhile() {
        ada.does(
                        anna,
                        "lock",
                        Map.of(
                                "reason",
                                "spam",
                                "until",
                                Instant.now().plus(Duration.ofHours(1)).toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"));

        me(anna.token()).then().statusCode(401);
        login(anna.name(), PASSWORD).then().statusCode(403).body("code", equalTo("identity.locked"));

        db.useHandle(
                h -> h.execute("update identity.account set suspended_until = suspended_until - interval '1 hour'"));
        jobs.runDue();
        login(anna.name(), PASSWORD).then().statusCode(200);
    }

    @Test
    void keepsSomebodyOutForGoodUntilThatIsTakenBack() {
        ada.does(anna, "lock", Map.of("reason", "fraud")).then().body("state", equalTo("BANNED"));
        jobs.runDue();
        login(anna.name(), PASSWORD).then().statusCode(403);

        ada.does(anna, "unlock", Map.of("reason", "a mistake"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));

        login(anna.name(), PASSWORD).then().statusCode(200);
    }

    @Test
    void neverBringsBackWhoWasDeleted() {
        db.useHandle(h -> h.execute("update identity.account set state = 'DELETED' where username = ?", anna.name()));

        for (var act : List.of("lock", "unlock")) {
            ada.does(anna, act, Map.of("reason", "a mistake"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("identity.locked"));
        }
        ada.does(anna, "roles", roles("USER", "ADMIN")).then().statusCode(403).body("code", equalTo("identity.locked"));
    }

    @Test
    void givesRolesThatWorkAtOnce() {
        me(anna.token()).then().body("permissions", not(hasItem("identity.view-users")));

        ada.does(anna, "roles", roles("USER", "SUPPORT"))
                .then()
                .statusCode(200)
                .body("roles", containsInAnyOrder("USER", "SUPPORT"));

        anna.asks("").then().statusCode(200);
    }

    @Test
    void takesRolesAwayWithTheTokensThatNameThem() {
        ada.does(anna, "roles", roles("USER", "SUPPORT"));
        ada.does(anna, "roles", roles("USER"));

        anna.asks("").then().statusCode(401);
        String next = refresh(anna.session().getString("refreshToken")).path("accessToken");
        bearer(next).get("/api/v1/admin/users").then().statusCode(403);
    }

    @Test
    void givesNobodyWhatTheGiverLacks() {
        var manager = person(Set.of(Role.USER, Role.MANAGER));

        manager.does(anna, "roles", roles("USER", "ADMIN")).then().statusCode(403);
        manager.does(ada, "lock", Map.of("reason", "revolt"))
                .then()
                .statusCode(409)
                .body("code", equalTo("identity.last-admin"));
    }

    @Test
    void leavesOnesOwnAccountAlone() {
        for (var act : List.of("lock", "unlock")) {
            ada.does(ada, act, Map.of("reason", "tired"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("identity.own-account"));
        }
        ada.does(ada, "roles", roles("USER")).then().statusCode(409).body("code", equalTo("identity.own-account"));
    }

    @Test
    void leavesOneAdministratorWhenTwoPutEachOtherOut() {
        var eve = person(Set.of(Role.USER, Role.ADMIN));

        var answers = AtTheSameTime.atTheSameTime(
                2,
                n -> n == 0
                        ? ada.does(eve, "roles", roles("USER")).statusCode()
                        : eve.does(ada, "roles", roles("USER")).statusCode());

        assertThat(Collections.frequency(answers, 200)).isEqualTo(1);
        var admins = db.withHandle(h -> h.createQuery("select count(*) from identity.role_grant where role = 'ADMIN'")
                .mapTo(Integer.class)
                .one());
        assertThat(admins).isEqualTo(1);
    }

    @Test
    void asksForAReason() {
        ada.does(anna, "lock", Map.of("reason", " ")).then().statusCode(422).body("fields.path", contains("reason"));
        for (var none : List.of(List.of(), Collections.singletonList(null))) {
            ada.does(anna, "roles", Map.of("roles", none, "reason", "x")).then().statusCode(422);
        }
    }

    @Test
    void signsSomebodyOutEverywhere() {
        ada.does(anna, "sessions/end", Map.of("reason", "stolen")).then().statusCode(204);

        me(anna.token()).then().statusCode(401);
        login(anna.name(), PASSWORD).then().statusCode(200);
    }

    @Test
    void isForThoseWhoMay() {
        anna.asks("").then().statusCode(403).body("code", equalTo("identity.forbidden"));
        anna.asks("/" + ada.id()).then().statusCode(403);
        for (var act : List.of("lock", "unlock", "sessions/end")) {
            anna.does(ada, act, Map.of("reason", "x")).then().statusCode(403);
        }
        anna.does(ada, "roles", roles("USER")).then().statusCode(403);
        Visitors.json().get("/api/v1/admin/users").then().statusCode(401);
        ada.asks("/" + new UUID(0, 0)).then().statusCode(404);
    }

    @Test
    void notesEveryAct() {
        ada.does(anna, "lock", Map.of("reason", "spam of coins"));

        bearer(ada.token())
                .get("/api/v1/admin/audit?subject=user:" + anna.id())
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo("identity.lock-user"))
                .body("items[0].username", equalTo(ada.name()))
                .body("items[0].reason", equalTo("spam of coins"))
                .body("items[0].values.before", equalTo("ACTIVE"));
        anna = person(Set.of(Role.USER));
        bearer(anna.token()).get("/api/v1/admin/audit").then().statusCode(403);
    }

    private static Map<String, Object> roles(String... roles) {
        return Map.of("roles", List.of(roles), "reason", "a new task");
    }

    private Staff person(Set<Role> roles) {
        var name = name();
        var newcomer =
                new NewAccount(name, name, name + "@example.org", Language.EN, accounts.hash(PASSWORD), roles, null);
        assertThat(accounts.register(List.of(newcomer)).getFirst()).isInstanceOf(Done.class);
        return new Staff(login(name, PASSWORD).jsonPath());
    }
}
