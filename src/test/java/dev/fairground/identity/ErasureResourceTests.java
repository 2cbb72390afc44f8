package dev.fairground.identity;

import static dev.fairground.identity.Visitors.login;
import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class ErasureResourceTests {
    private static final String ERASURE = "/api/v1/me/erasure";
    private static final Map<String, String> PROOF = Map.of("password", Person.PASSWORD);

    @Inject
    Jdbi db;

    @Inject
    Ledger ledger;

    private Person anna = new Person(new UserId(new UUID(0, 0)), "", "");

    @BeforeEach
    void begin() {
        anna = Person.registers();
    }

    @Test
    void erasesNobodyWhoHasMoney() {
        ledger.give(anna.id(), rub(1));

        erase(anna).then().statusCode(409).body("code", equalTo("identity.money-left"));
        anna.asks().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void erasesNobodyWhoIsPaying() {
        anna.asks("k1")
                .body(Map.of("amount", Map.of("amount", "300000", "currency", "RUB"), "provider", "sandbox"))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201);

        erase(anna).then().statusCode(409).body("code", equalTo("identity.payments-open"));
    }

    @Test
    void erasesNotTheLastAdministrator() {
        db.useHandle(h -> h.execute("delete from identity.role_grant where role = 'ADMIN'"));
        anna.as("ADMIN", db);

        erase(anna).then().statusCode(409).body("code", equalTo("identity.last-admin"));

        Person.registers().as("ADMIN", db);
        erase(anna).then().statusCode(204);
    }

    @Test
    void endsEverySessionAndSetsTheNameFree() {
        erase(anna).then().statusCode(204);

        anna.asks().get("/api/v1/me").then().statusCode(401);
        login(anna.username(), Person.PASSWORD).then().statusCode(401);
        Person.nobody().get("/api/v1/users/" + anna.username()).then().statusCode(404);
        Visitors.program()
                .body(Map.of("email", anna.email(), "username", anna.username(), "password", Person.PASSWORD))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
    }

    private static Response erase(Person who) {
        return who.asks().body(PROOF).post(ERASURE);
    }
}
