package dev.fairground.people;

import static dev.fairground.files.Uploads.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures of people, which everybody may see. */
@ModuleTest
class PictureResourceTests {
    @Test
    void showsAPictureToEverybodyOnceItIsUsed() {
        var anna = Person.registers();
        var file = sent(anna, Pictures.photograph(60, 40, 6));

        String address = anna.asks()
                .body(Map.of("file", file))
                .put("/api/v1/me/avatar")
                .then()
                .statusCode(200)
                .extract()
                .path("avatar");

        var picture = Person.nobody().get(address).then().statusCode(200).extract();
        assertThat(picture.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(picture.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(picture.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", Pictures.SECRET);
        Person.nobody().get(address.replace("-320", "")).then().statusCode(200);
    }

    @Test
    void standsOnTheCardAndThePageOfThePerson() {
        var anna = Person.registers();
        var file = sent(anna, Pictures.png(40, 40));
        anna.asks().body(Map.of("file", file)).put("/api/v1/me/avatar").then().statusCode(200);

        Person.nobody()
                .get("/api/v1/people/" + anna.username())
                .then()
                .body("avatar", containsString("-320.jpg"))
                .body("picture", containsString(".jpg"));

        anna.asks().delete("/api/v1/me/avatar").then().statusCode(200).body("avatar", nullValue());
        Person.nobody().get("/api/v1/people/" + anna.username()).then().body("avatar", nullValue());
    }

    @Test
    void refusesTheFileOfSomebodyElse() {
        var file = sent(Person.registers(), Pictures.png(40, 40));

        Person.registers()
                .asks()
                .body(Map.of("file", file))
                .put("/api/v1/me/avatar")
                .then()
                .statusCode(404)
                .body("code", equalTo("http.not-found"));
    }

    @Test
    void knowsNoOtherNames() {
        Person.nobody()
                .get("/api/v1/pictures/" + "a".repeat(40) + ".jpg")
                .then()
                .statusCode(404);
        Person.nobody().get("/api/v1/pictures/..%2f..%2fkey").then().statusCode(404);
    }
}
