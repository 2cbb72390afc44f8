package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is going away says so, and then is gone. */
@ModuleTest
class OutdatedTests {
    private static final String PROBE = "/api/v1/probe";

    @ParameterizedTest
    @CsvSource({"0, 204", "1, 404", "many, 400"})
    void saysSoWithEveryAnswer(String fails, int status) {
        var answer = given().queryParam("fails", fails).get(PROBE + "/outdated");

        answer.then().statusCode(status);
        isAnnounced(answer);
    }

    @Test
    void saysSoToWhomTheEdgeRefuses() {
        var answer = given().header("Authorization", "Bearer nonsense").get(PROBE + "/outdated");

        answer.then().statusCode(401);
        isAnnounced(answer);
    }

    @Test
    void isGoneInTheEndBeforeAnybodyIsAskedAndAnythingIsRead() {
        var nobody =
                given().contentType("application/json").body("{ no document").post(PROBE + "/gone");
        var stranger = given().header("Authorization", "Bearer nonsense").post(PROBE + "/gone");
        var somebody = Person.registers().asks().body("{}").post(PROBE + "/gone");

        for (var answer : new Response[] {nobody, stranger, somebody}) {
            answer.then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("code", equalTo("http.gone"))
                    .header("Deprecation", "@1704067200")
                    .header("Sunset", "Wed, 01 Jan 2025 00:00:00 GMT");
        }
    }

    @Test
    void isMarkedInTheDescription() {
        given().get("/openapi.json")
                .then()
                .body("paths.'/api/v1/probe/outdated'.get.deprecated", equalTo(true))
                .body("paths.'/api/v1/probe/outdated'.get.responses", hasKey("410"))
                .body("paths.'/api/v1/probe/page'.get.deprecated", nullValue());
    }

    @Test
    void leadsToAPageThatIsThere() {
        given().get("/docs/compat.md").then().statusCode(200).contentType("text/markdown");
    }

    private static void isAnnounced(Response answer) {
        answer.then().header("Deprecation", "@1767323045").header("Sunset", "Tue, 31 Dec 2999 23:59:59 GMT");
        assertThat(answer.headers().getValues("Link"))
                .anySatisfy(
                        link -> assertThat(link).matches("<http[^>]*/api/v1/probe/page>; rel=\"successor-version\""))
                .anySatisfy(link -> assertThat(link)
                        .matches("<http[^>]*/docs/compat.md>; rel=\"deprecation\"; type=\"text/markdown\""));
    }
}
