package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.fairground.testing.ModuleTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Public reads may be kept by others, and hot ones are kept here for a moment. */
@ModuleTest
class PublicReadsTests {
    private static final String LANGUAGE = "/api/v1/probe/language";
    private static final String HOT = "/api/v1/probe/hot";

    @Test
    void mayBeKeptAndMustBeAskedForAgain() {
        given().get(LANGUAGE)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "public, no-cache")
                .header("Vary", containsString("Accept-Language"))
                .header("ETag", startsWith("W/\""));
    }

    @Test
    void areNotSentTwice() {
        var tag = given().get(LANGUAGE).header("ETag");

        given().header("If-None-Match", tag)
                .get(LANGUAGE)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyOrNullString());
    }

    @Test
    void areSentAgainWhenTheyChanged() {
        given().header("If-None-Match", "W/\"old\"").get(LANGUAGE).then().statusCode(200);
    }

    @Test
    void hotOnesAreAnsweredFromMemoryFromTheSecondTimeOn() {
        var once = given().get(HOT + "?b=1&a=2").asString();
        var first = given().get(HOT + "?b=1&a=2").asString();

        assertThat(first).isNotEqualTo(once);
        assertThat(given().get(HOT + "?a=2&b=1").asString()).isEqualTo(first);
    }

    @Test
    void hotOnesAreAnsweredFromMemoryWithTheirTag() {
        given().get(HOT + "?tag");
        var tag = given().get(HOT + "?tag").header("ETag");

        given().header("If-None-Match", tag).get(HOT + "?tag").then().statusCode(304);
    }

    @Test
    void hotOnesAreKeptPerQueryAndLanguage() {
        given().get(HOT);
        var first = given().get(HOT).asString();

        assertThat(given().get(HOT).asString()).isEqualTo(first);
        assertThat(given().get(HOT + "?other").asString()).isNotEqualTo(first);
        assertThat(given().header("Accept-Language", "en").get(HOT).asString()).isNotEqualTo(first);
    }

    @Test
    void hotOnesGrowOldWithinASecond() {
        given().get(HOT + "?old");
        var first = given().get(HOT + "?old").asString();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> !given().get(HOT + "?old").asString().equals(first));
    }

    @Test
    void largeOnesAreCompressedForThoseWhoCanReadThat() {
        given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(HOT + "?gzip")
                .then()
                .header("Content-Encoding", "gzip");
        given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get(HOT + "?gzip")
                .then()
                .header("Content-Encoding", nullValue())
                .body("filling.length()", equalTo(2_000));
    }

    @Test
    void aSiteSaysWhatItIs() {
        given().get("/api/v1/site")
                .then()
                .statusCode(200)
                .body("name", equalTo("Fairground"))
                .body("mode", equalTo("demo"))
                .body("languages[0]", equalTo("ru"))
                .body("currency.code", equalTo("RUB"))
                .body("currency.exponent", equalTo(2))
                .body("registration", equalTo("open"));
    }
}
