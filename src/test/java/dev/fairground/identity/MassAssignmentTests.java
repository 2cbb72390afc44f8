package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody becomes more than they are by writing more than they were asked. */
@ModuleTest
class MassAssignmentTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"role", "roles", "id", "state", "emailProof", "epoch", "balance", "permissions", "createdAt"})
    void aNewcomerSaysOnlyWhatIsAsked(String field) {
        var name = name();
        var newcomer = new HashMap<String, Object>(
                Map.of("email", name + "@example.org", "username", name, "password", PASSWORD));
        newcomer.put(field, "ADMIN");

        program()
                .body(newcomer)
                .post("/api/v1/auth/register")
                .then()
                .statusCode(400)
                .body("code", equalTo("http.malformed"));
        Visitors.login(name, PASSWORD).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "username", "email", "emailProof", "state", "secondFactor", "sellerRules"})
    void somebodyChangesOnlyTheirProfile(String field) {
        var anna = Person.registers();

        bearer(anna.token())
                .body(Map.of("displayName", "Anna", field, "ADMIN"))
                .patch("/api/v1/me")
                .then()
                .statusCode(400);

        Visitors.me(anna.token())
                .then()
                .body("roles", contains("USER"))
                .body("username", equalTo(anna.username()))
                .body("displayName", equalTo(anna.username()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sellerId", "seller", "state", "sold", "rating", "id"})
    void aSellerListsOnlyTheirOwnLots(String field) {
        var boris = Person.registers();
        boris.asks()
                .body(Map.of("acceptRules", true))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(200);

        boris.asks()
                .body(Map.of("title", "A sword", field, "0198c2f0-0000-7000-8000-000000000001"))
                .post("/api/v1/market/lots")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"buyer", "buyerId", "price", "total", "commission", "state"})
    void aBuyerPaysWhatTheLotCosts(String field) {
        Person.registers()
                .asks("k1")
                .body(Map.of("lotId", "0198c2f0-0000-7000-8000-000000000001", "quantity", 1, field, "1"))
                .post("/api/v1/market/orders")
                .then()
                .statusCode(400);
    }
}
