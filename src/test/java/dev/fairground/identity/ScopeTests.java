package dev.fairground.identity;

import static dev.fairground.identity.Visitors.bearer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs may do with keys. */
@ModuleTest
class ScopeTests {
    private static final String KEYS = "/api/v1/me/api-keys";

    @Inject
    Jdbi db;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");

    @BeforeEach
    void begin() {
        anna = Person.registers();
    }

    @Test
    void readsWithItsScopeAndNotesItsUse() {
        String secret = key("read");

        bearer(secret)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(anna.id().toString()));
        bearer(secret).get("/api/v1/wallet").then().statusCode(200);
        anna.asks().get(KEYS).then().body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void doesNotTradeWithoutTheScope() {
        String reader = key("read");
        String trader = key("trade");

        bearer(reader)
                .body(Map.of("all", true))
                .post("/api/v1/notices/read")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.scope-missing"));
        bearer(trader)
                .body(Map.of("all", true))
                .post("/api/v1/notices/read")
                .then()
                .statusCode(204);
        bearer(trader).get("/api/v1/wallet").then().statusCode(403).body("code", equalTo("identity.scope-missing"));
    }

    @Test
    void neverTouchesTheAccountItself() {
        String secret = key("read", "trade");

        for (var path : List.of("sessions", "api-keys", "export", "kyc")) {
            refused(bearer(secret).get("/api/v1/me/" + path));
        }
        for (var path : List.of("sessions/end-others", "password", "email", "email/verify", "totp", "api-keys")) {
            refused(bearer(secret).body(Map.of()).post("/api/v1/me/" + path));
        }
        for (var path : List.of("export", "erasure", "kyc", "seller")) {
            refused(bearer(secret).body(Map.of()).post("/api/v1/me/" + path));
        }
        refused(bearer(secret).body(Map.of()).patch("/api/v1/me"));
        refused(bearer(secret).post("/api/v1/auth/logout"));
    }

    @Test
    void holdsWhatItsOwnerHoldsNowAndNoMore() {
        anna.as("SUPPORT", db);
        String secret = key("identity.view-users");
        bearer(secret).get("/api/v1/admin/users").then().statusCode(200);
        bearer(secret)
                .body(Map.of("reason", "x"))
                .post("/api/v1/admin/users/" + anna.id() + "/sessions/end")
                .then()
                .statusCode(403)
                .body("code", equalTo("identity.forbidden"));

        var ada = Person.registers().as("ADMIN", db);
        ada.asks()
                .body(Map.of("roles", List.of("USER"), "reason", "no longer here"))
                .post("/api/v1/admin/users/" + anna.id() + "/roles")
                .then()
                .statusCode(200);

        bearer(secret).get("/api/v1/admin/users").then().statusCode(403);
    }

    private static void refused(Response response) {
        response.then().statusCode(403).body("code", equalTo("identity.not-for-keys"));
    }

    private String key(String... scopes) {
        return anna.asks()
                .body(Map.of(
                        "name",
                        "key",
                        "scopes",
                        List.of(scopes),
                        "expiresAt",
                        Instant.now().plus(Duration.ofDays(30)).toString(),
                        "password",
                        Person.PASSWORD))
                .post(KEYS)
                .path("secret");
    }
}
