package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers every answer carries. */
@ModuleTest
class HeadersTests {
    private static final String PROBE = "/api/v1/probe";

    @Test
    void keepsTheRequestIdOfTheClient() {
        given().header("X-Request-ID", "mine-1.2_3")
                .get("/api/v1/nothing")
                .then()
                .header("X-Request-ID", "mine-1.2_3")
                .body("requestId", equalTo("mine-1.2_3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "кириллица", "semi;colon"})
    void makesARequestIdWhereTheClientsIsNoGood(String id) {
        given().header("X-Request-ID", id)
                .get("/api/v1/nothing")
                .then()
                .header("X-Request-ID", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void protectsEveryAnswer() {
        given().get(PROBE + "/me")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", notNullValue())
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", notNullValue())
                .header("X-Permitted-Cross-Domain-Policies", "none")
                .header("Strict-Transport-Security", nullValue())
                .header("Cache-Control", "no-store");
    }

    @Test
    void letsNoOtherSiteIn() {
        given().header("Origin", "https://evil.example")
                .get(PROBE + "/language")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void measuresItselfInDemoMode() {
        given().get(PROBE + "/language").then().header("Server-Timing", matchesPattern("total;dur=\\d+\\.\\d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-US,en;q=0.9|en", "de|ru", "de, en;q=0.1|en", "ru;q=0.2, en;q=0.3|en", "EN|en", "en;q=x|ru"})
    void answersInTheLanguageThatIsLikedBest(String accepted, String language) {
        given().header("Accept-Language", accepted)
                .get(PROBE + "/language")
                .then()
                .body("language", equalTo(language));
    }
}
