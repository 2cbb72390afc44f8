package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** U+0000, which the database keeps in no text: the edge refuses it wherever it stands, and nothing else of the request. */
@ModuleTest
class NulTests {
    @Inject
    Jdbi db;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /api/v1/auth/login  | {"login": "x\\u0000", "password": "x"}
            POST  | /api/v1/auth/reset  | {"email": "x\\u0000@example.org"}
            PATCH | /api/v1/me          | {"displayName": "x\\u0000"}
            POST  | /api/v1/groups      | {"name": "x\\u0000"}
            POST  | /api/v1/me/api-keys | {"name": "x\\u0000", "scopes": ["read"]}
            POST  | /api/v1/me/api-keys | {"name": "x", "scopes": ["read\\u0000"]}
            POST  | /api/v1/probe/echo  | {"parts": [{"name": "x\\u0000"}]}
            POST  | /api/v1/probe/echo  | {"texts": {"ru": "x\\u0000"}}
            POST  | /api/v1/probe/echo  | {"texts": {"ru\\u0000": "x"}}
            POST  | /api/v1/probe/echo  | {"anything": {"list": ["x\\u0000"]}}
            POST  | /api/v1/probe/echo  | {"anything": {"x\\u0000": 1}}""")
    void isRefusedInBodies(String method, String path, String body) {
        var anna = Person.registers();

        isRefused(anna.asks().body(body).request(method, path));
        isTaken(anna.asks().body(body.replace("\\u0000", "")).request(method, path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people?q=a%00b",
                "/api/v1/people?a%00b=q",
                "/api/v1/people/a%00b",
                "/api/v1/users/a%00b",
                "/api/v1/admin/users?q=a%00b",
                "/compat/questcity/api/v1/users/a%00b",
                "/people/a%00b"
            })
    void isRefusedInAddresses(String address) {
        isRefused(given().urlEncodingEnabled(false).get(address));
    }

    @Test
    void isNotWhatOnlySpellsItsCode() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/probe/page?q=%2500")
                .then()
                .statusCode(200);
        isTaken(Person.nobody().body("{\"text\": \"\\\\u0000\"}").post("/api/v1/probe/echo"));
    }

    @Test
    void isRefusedInForms() {
        isRefused(signsIn("x\u0000", "x"));
        isRefused(signsIn("x", "x\u0000"));
        isTaken(signsIn("x", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename=\"a\0b.csv\"", "filename*=UTF-8''a%00b.csv"})
    void isRefusedInNamesOfFiles(String name) {
        var anna = Person.registers().as("SELLER", db);

        isRefused(uploads(anna, name));
        isTaken(uploads(anna, name.replace("\0", "").replace("%00", "")));
    }

    private static Response uploads(Person person, String name) {
        return person.asks()
                .contentType("multipart/form-data; boundary=x")
                .body("""
                        --x\r
                        Content-Disposition: form-data; name="file"; %s\r
                        Content-Type: text/csv\r
                        \r
                        title,price,stock,deliveryMinutes\r
                        A,10,1,60\r
                        --x--\r
                        """.formatted(name).getBytes(StandardCharsets.ISO_8859_1))
                .post("/api/v1/market/lots/import");
    }

    private static Response signsIn(String login, String password) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("login", login)
                .formParam("password", password)
                .post("/compat/questcity/api/v1/auth/login");
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(400).contentType("application/problem+json").body("code", equalTo("http.malformed"));
    }

    /** What is wrong with it then is something else. */
    private static void isTaken(Response answer) {
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.asString()).doesNotContain("http.malformed");
    }
}
