package dev.fairground.files;

import dev.fairground.testing.Person;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** How people send pictures. */
public final class Uploads {
    private Uploads() {}

    public static Response send(Person owner, byte[] picture) {
        return RestAssured.given()
                .auth()
                .oauth2(owner.token())
                .multiPart("file", "holiday.png", picture, "image/png")
                .post("/api/v1/files/pictures");
    }

    /** The id of a picture that was taken in. */
    public static String sent(Person owner, byte[] picture) {
        return send(owner, picture).then().statusCode(201).extract().path("id");
    }
}
