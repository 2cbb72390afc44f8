package dev.fairground.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people and programs ask of the way in. */
final class Visitors {
    static final String PASSWORD = "warm lantern over the river";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Visitors() {}

    static String name() {
        return "user-" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    static Map<String, String> newcomer(String name) {
        return Map.of("email", name + "@example.org", "username", name, "password", PASSWORD);
    }

    static Response register(String name) {
        return program().header("Accept-Language", "en").body(newcomer(name)).post("/api/v1/auth/register");
    }

    static Response login(String login, String password) {
        return program().body(Map.of("login", login, "password", password)).post("/api/v1/auth/login");
    }

    static Response refresh(String token) {
        return program().body(Map.of("refreshToken", token)).post("/api/v1/auth/refresh");
    }

    static Response me(String token) {
        return bearer(token).get("/api/v1/me");
    }

    static RequestSpecification program() {
        return json().header("X-Client", "api");
    }

    static RequestSpecification bearer(String token) {
        return json().header("Authorization", "Bearer " + token);
    }

    static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
