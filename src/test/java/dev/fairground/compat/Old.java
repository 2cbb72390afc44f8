package dev.fairground.compat;

import static io.restassured.RestAssured.given;

import dev.fairground.jobs.Sweep;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What programs of QuestCity ask. */
final class Old {
    static final String API = "/compat/questcity/api/v1";
    static final String NEXT = "cold harbour under the moon";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Old() {}

    static String name() {
        return "walker" + NUMBER.incrementAndGet() + Long.toString(System.nanoTime(), 36);
    }

    static String address(String name) {
        return name + "@example.org";
    }

    /** Sends the links that were asked for. */
    static void answersResets(List<Sweep> sweeps) {
        sweeps.stream()
                .filter(sweep -> sweep.name().equals("identity.answer-resets"))
                .forEach(Sweep::sweep);
    }

    static Response registers(String name) {
        return registers(name, address(name));
    }

    static Response registers(String name, String email) {
        return asks(
                "/auth/register",
                Map.of(
                        "username",
                        name,
                        "email",
                        email,
                        "password",
                        Person.PASSWORD,
                        "first_name",
                        "Anna",
                        "last_name",
                        "Petrova"));
    }

    static Response signsIn(String login, String password) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("login", login)
                .formParam("password", password)
                .post(API + "/auth/login");
    }

    static Response asks(String path, Map<String, ?> body) {
        return Person.nobody().body(body).post(API + path);
    }

    /** What every answer of an old path says. */
    static void isOutdated(Response answer, String successor) {
        answer.then().header("Deprecation", "@1795219200").header("Sunset", "Tue, 30 Nov 2027 00:00:00 GMT");
        var links = String.join(", ", answer.headers().getValues("Link"));
        if (!links.contains(successor + ">; rel=\"successor-version\"") || !links.contains("rel=\"deprecation\"")) {
            throw new AssertionError(links);
        }
    }
}
