package dev.fairground.testing;

import dev.fairground.kernel.UserId;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who has registered and asks over HTTP. */
public record Person(UserId id, String username, String token) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Registers somebody new. */
    public static Person registers() {
        var name = "person" + NUMBER.incrementAndGet() + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var session = nobody().header("X-Client", "api")
                .body(Map.of(
                        "email", name + "@example.org", "username", name, "password", "warm lantern over the river"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .extract();
        return new Person(new UserId(UUID.fromString(session.path("user.id"))), name, session.path("accessToken"));
    }

    /** A request of theirs. */
    public RequestSpecification asks() {
        return nobody().auth().oauth2(token);
    }

    /** A request of theirs with an {@code Idempotency-Key}. */
    public RequestSpecification asks(String key) {
        return asks().header("Idempotency-Key", key);
    }

    /** A request of somebody who is not signed in. */
    public static RequestSpecification nobody() {
        return RestAssured.given().contentType(ContentType.JSON);
    }
}
