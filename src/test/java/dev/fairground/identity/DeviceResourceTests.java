package dev.fairground.identity;

import static dev.fairground.identity.Visitors.PASSWORD;
import static dev.fairground.identity.Visitors.bearer;
import static dev.fairground.identity.Visitors.me;
import static dev.fairground.identity.Visitors.name;
import static dev.fairground.identity.Visitors.program;
import static dev.fairground.identity.Visitors.refresh;
import static dev.fairground.identity.Visitors.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.fairground.testing.ModuleTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class DeviceResourceTests {
    private JsonPath here = new JsonPath("{}");
    private JsonPath phone = new JsonPath("{}");

    @BeforeEach
    void comeInTwice() {
        var name = name();
        here = register(name).jsonPath();
        phone = program()
                .header("User-Agent", "Telephone/1.0\tof Anna")
                .body(Map.of("login", name, "password", PASSWORD))
                .post("/api/v1/auth/login")
                .jsonPath();
    }

    @Test
    void showsWhereOneIsSignedIn() {
        bearer(access(phone))
                .get("/api/v1/me/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.current", contains(true, false))
                .body("items[0].device", equalTo("Telephone/1.0 of Anna"));
    }

    @Test
    void signsAnotherDeviceOutAtOnce() {
        String id = bearer(access(here)).get("/api/v1/me/sessions").path("items.find { !it.current }.id");

        bearer(access(here)).post("/api/v1/me/sessions/" + id + "/end").then().statusCode(204);

        me(access(phone)).then().statusCode(401);
        refresh(phone.getString("refreshToken")).then().statusCode(401);
        me(access(here)).then().statusCode(200);
    }

    @Test
    void signsNobodyElseOut() {
        String id = bearer(access(here)).get("/api/v1/me/sessions").path("items[0].id");
        String stranger = register(name()).path("accessToken");

        bearer(stranger).post("/api/v1/me/sessions/" + id + "/end").then().statusCode(404);

        me(access(phone)).then().statusCode(200);
    }

    @Test
    void signsEveryOtherDeviceOut() {
        bearer(access(phone)).post("/api/v1/me/sessions/end-others").then().statusCode(204);

        me(access(here)).then().statusCode(401);
        me(access(phone)).then().statusCode(200);
    }

    @Test
    void isForThoseWhoAreSignedIn() {
        Visitors.json().get("/api/v1/me/sessions").then().statusCode(401);
    }

    private static String access(JsonPath session) {
        return session.getString("accessToken");
    }
}
