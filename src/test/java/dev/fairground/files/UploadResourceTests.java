package dev.fairground.files;

import static dev.fairground.files.Uploads.send;
import static dev.fairground.files.Uploads.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import dev.fairground.testing.Pictures;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class UploadResourceTests {
    private static final byte[] PICTURE = Pictures.png(64, 48);

    private Person anna = Person.NOBODY;

    @BeforeEach
    void anna() {
        anna = Person.registers();
    }

    @Test
    void takesAPictureInAndGivesItToItsOwnerAlone() {
        var id = sent(anna, PICTURE);

        anna.asks()
                .get("/api/v1/files/" + id)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store");
        refused(Person.registers().asks().get("/api/v1/files/" + id), 404, "http.not-found");
        refused(Person.nobody().get("/api/v1/files/" + id), 401, "identity.unauthenticated");
    }

    @Test
    void isForThoseWhoAreSignedIn() {
        var stranger = RestAssured.given().multiPart("file", "x.png", PICTURE, "image/png");

        refused(stranger.post("/api/v1/files/pictures"), 401, "identity.unauthenticated");
    }

    @Test
    void wantsAFile() {
        RestAssured.given()
                .auth()
                .oauth2(anna.token())
                .multiPart("note", "no file")
                .post("/api/v1/files/pictures")
                .then()
                .statusCode(422)
                .body("fields.path", contains("file"));
    }

    @Test
    void believesTheBytesAndNotTheName() {
        var page = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        refused(send(anna, page), 415, "files.wrong-type");
    }

    @Test
    void refusesBombs() {
        refused(send(anna, Pictures.bomb(30_000, 30_000)), 422, "files.picture-too-large");
    }

    @Test
    void refusesBrokenPictures() {
        refused(send(anna, Pictures.bomb(100, 100)), 422, "files.unreadable");
    }

    @Test
    void refusesMoreThanTenMebibytes() {
        refused(send(anna, new byte[(10 << 20) + 1]), 413, "files.too-large");
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
