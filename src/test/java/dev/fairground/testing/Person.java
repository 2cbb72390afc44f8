package dev.fairground.testing;

import dev.fairground.kernel.UserId;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Somebody who has registered and asks over HTTP. */
public record Person(UserId id, String username, String token) {
    /** What everybody here signs in with. */
    public static final String PASSWORD = "warm lantern over the river";

    /** A place that is taken before each test. */
    public static final Person NOBODY = new Person(new UserId(new UUID(0, 0)), "", "");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Registers somebody new. */
    public static Person registers() {
        var name = "person" + NUMBER.incrementAndGet() + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        var newcomer = Map.of("email", name + "@example.org", "username", name, "password", PASSWORD);
        var session = Api.here().post("", "/api/v1/auth/register", newcomer).granted();
        return new Person(new UserId(UUID.fromString(session.text("/user/id"))), name, session.text("/accessToken"));
    }

    /** Gives them a role, as the first administrator has it: without anybody who gives it. */
    public Person as(String role, Jdbi db) {
        db.useHandle(h -> h.execute(
                "insert into identity.role_grant (account_id, role, at) values (?, ?, now())", id.value(), role));
        return this;
    }

    /** Their address. */
    public String email() {
        return username + "@example.org";
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
