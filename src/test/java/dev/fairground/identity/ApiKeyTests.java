package dev.fairground.identity;

import static dev.fairground.identity.Visitors.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ApiKeyTests {
    private static final String KEYS = "/api/v1/me/api-keys";

    @Inject
    Jdbi db;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");

    @BeforeEach
    void begin() {
        anna = Person.registers();
    }

    @Test
    void isShownOnceAndKeptAsAHash() {
        var made = make("shop", "read", "trade")
                .then()
                .statusCode(201)
                .body("secret", startsWith("fg_"))
                .body("key.name", equalTo("shop"))
                .body("key.scopes", contains("read", "trade"))
                .body("key.lastUsedAt", nullValue())
                .extract();
        String secret = made.path("secret");

        anna.asks()
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].start", equalTo(secret.substring(0, 8)))
                .body("items[0].secret", nullValue());
        var stored = db.withHandle(h -> h.createQuery("select k::text from identity.api_key as k")
                .mapTo(String.class)
                .list());
        assertThat(stored).noneMatch(row -> row.contains(secret));
    }

    @Test
    void cannotBeMadeWithWhatItsOwnerLacks() {
        make("desk", "identity.view-users")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.scope-not-held"))
                .body("scopes", contains("identity.view-users"));
        make("desk", "everything").then().statusCode(403).body("code", equalTo("identity.scope-not-held"));
    }

    @Test
    void asksForThePassword() {
        make(Map.of("password", "not this one"))
                .then()
                .statusCode(401)
                .body("code", equalTo("identity.bad-credentials"));
    }

    @Test
    void saysWhatIsWrongWithAWish() {
        make(Map.of("name", " ", "scopes", List.of(), "expiresAt", in(Duration.ofDays(400))))
                .then()
                .statusCode(422)
                .body("fields.path", hasItems("name", "scopes", "expiresAt"));
        make(Map.of("expiresAt", in(Duration.ofDays(-1)))).then().statusCode(422);
    }

    @Test
    void isOneOfTwentyAtMost() {
        db.useHandle(h -> h.execute(
                "insert into identity.api_key (id, account_id, name, start, hash, scopes, created_at, expires_at)"
                        + " select gen_random_uuid(), ?, 'n', 'fg_00000', encode(sha256((? || n)::bytea), 'hex'), '{read}', now(),"
                        + " now() + interval '1 day' from generate_series(1, 19) as n",
                anna.id().value(),
                anna.id().toString()));
        make("twentieth", "read").then().statusCode(201);

        make("too many", "read").then().statusCode(409).body("code", equalTo("identity.too-many-keys"));
    }

    @Test
    void endsWhenItIsDeleted() {
        var made = make("gone", "read");
        String id = made.path("key.id");
        Person.registers().asks().delete(KEYS + "/" + id).then().statusCode(404);

        anna.asks().delete(KEYS + "/" + id).then().statusCode(204);

        bearer(made.path("secret")).get("/api/v1/me").then().statusCode(401);
        anna.asks().delete(KEYS + "/" + id).then().statusCode(404);
    }

    @Test
    void endsAtItsTime() {
        String secret = make("old", "read").path("secret");
        db.useHandle(
                h -> h.execute(
                        "update identity.api_key set created_at = now() - interval '2 days', expires_at = now() - interval '1 s'"));

        bearer(secret).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void endsWithTheLockOfItsOwner() {
        String secret = make("shop", "read").path("secret");
        var path = "/api/v1/admin/users/" + anna.id();
        var ada = Person.registers().as("ADMIN", db);

        ada.asks().body(Map.of("reason", "fraud")).post(path + "/lock").then().statusCode(200);
        bearer(secret).get("/api/v1/me").then().statusCode(401);
        ada.asks()
                .body(Map.of("reason", "mistake"))
                .post(path + "/unlock")
                .then()
                .statusCode(200);

        bearer(secret).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void isNothingWhenItWasNeverMade() {
        bearer("fg_" + "x".repeat(43)).get("/api/v1/me").then().statusCode(401);
        bearer("fg_" + "x".repeat(200)).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void leavesAnActInTheLog() {
        String id = make("noted", "read").path("key.id");
        anna.asks().delete(KEYS + "/" + id).then().statusCode(204);

        var ada = Person.registers().as("ADMIN", db);
        ada.asks()
                .get("/api/v1/admin/audit?subject=user:" + anna.id())
                .then()
                .body("items.act", contains("identity.delete-key", "identity.make-key"));
    }

    private Response make(String name, String... scopes) {
        return make(Map.of("name", name, "scopes", List.of(scopes)));
    }

    private Response make(Map<String, ?> given) {
        var body = new HashMap<String, Object>(Map.of(
                "name",
                "key",
                "scopes",
                List.of("read"),
                "expiresAt",
                in(Duration.ofDays(30)),
                "password",
                Person.PASSWORD));
        body.putAll(given);
        return anna.asks().body(body).post(KEYS);
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }
}
