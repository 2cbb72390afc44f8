package dev.fairground.identity;

import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.register;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class MeResourceTests {
    @Test
    void makesASellerWithTheSameToken() {
        var token = register(name()).jsonPath().getString("accessToken");

        bearer(token)
                .body(Map.of("acceptRules", false))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(422)
                .body("code", equalTo("identity.rules-not-accepted"));
        bearer(token)
                .body(Map.of("acceptRules", true))
                .post("/api/v1/me/seller")
                .then()
                .statusCode(200)
                .body("roles", hasItem("SELLER"))
                .body("sellerRules", notNullValue());
        me(token).then().body("roles", hasItem("SELLER"));
    }

    @Test
    void changesWhatOneIsCalled() {
        var token = register(name()).jsonPath().getString("accessToken");

        bearer(token)
                .body(Map.of("displayName", "Анна", "locale", "ru"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Анна"))
                .body("locale", equalTo("ru"));
        bearer(token)
                .body(Map.of("displayName", " "))
                .patch("/api/v1/me")
                .then()
                .statusCode(422)
                .body("fields.path", contains("displayName"));
        bearer(token)
                .body(Map.of("displayName", "\u202Eanna"))
                .patch("/api/v1/me")
                .then()
                .statusCode(422)
                .body("fields.code", contains("bad-format"));
    }

    @Test
    void showsAPersonToAnybody() {
        var name = name();
        register(name);

        given().get("/api/v1/users/" + name)
                .then()
                .statusCode(200)
                .body("username", equalTo(name))
                .body("seller", equalTo(false))
                .body("email", nullValue());
        given().get("/api/v1/users/nobody-at-all").then().statusCode(404);
    }
}
