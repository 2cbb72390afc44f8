package dev.fairground.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.testing.ModuleTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer has in common, and how every failure leaves. */
@ModuleTest
class EdgeTests {
    private static final String PROBE = "/api/v1/probe";

    @Test
    void readsAndWritesKernelTypesFlat() {
        var body = """
                {"text": "a", "number": 1, "money": {"amount": "-150", "currency": "RUB"},
                 "user": "0198c2f0-0000-7000-8000-000000000001", "language": "ru", "texts": {"ru": "да"},
                 "at": "2026-11-21T10:00:00.123456Z", "pause": "PT72H"}""";

        echo(body)
                .statusCode(200)
                .body("money.amount", equalTo("-150"))
                .body("money.currency", equalTo("RUB"))
                .body("user", equalTo("0198c2f0-0000-7000-8000-000000000001"))
                .body("language", equalTo("ru"))
                .body("texts.ru", equalTo("да"))
                .body("at", equalTo("2026-11-21T10:00:00.123456Z"))
                .body("pause", equalTo("PT72H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{} {}",
                "{\"unknown\": 1}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": 1}",
                "{\"text\": true}",
                "{\"number\": \"1\"}",
                "{\"number\": 1.5}",
                "{\"number\": 99999999999}",
                "{\"flag\": 1}",
                "{\"flag\": \"true\"}",
                "{\"money\": {\"amount\": 1, \"currency\": \"RUB\"}}",
                "{\"money\": {\"amount\": \"1.5\", \"currency\": \"RUB\"}}",
                "{\"money\": {\"amount\": \"9999999999999999999\", \"currency\": \"RUB\"}}",
                "{\"money\": {\"amount\": \"1\", \"currency\": \"XXX\"}}",
                "{\"money\": {\"currency\": \"RUB\"}}",
                "{\"user\": \"x\"}",
                "{\"language\": \"de\"}",
                "{\"at\": \"yesterday\"}",
                "{\"pause\": 5}"
            })
    void refusesWhatCannotBeReadAsTheType(String body) {
        problem(echo(body), 400, "http.malformed");
    }

    @Test
    void refusesDocumentsThatAreTooDeep() {
        problem(echo("{\"anything\": {\"list\": " + "[".repeat(63) + "]".repeat(63) + "}}"), 400, "http.malformed")
                .body("detail", containsString("too deep"));
    }

    @Test
    void refusesDocumentsOfTooManyKeys() {
        var keys =
                IntStream.range(0, 10_001).mapToObj(n -> "\"k" + n + "\": \"\"").collect(Collectors.joining(","));

        problem(echo("{\"texts\": {" + keys + "}}"), 400, "http.malformed").body("detail", containsString("too many"));
    }

    @Test
    void saysWhereADocumentIsWrong() {
        problem(echo("{\"parts\": [{\"name\": 5}]}"), 400, "http.malformed")
                .body("detail", equalTo("The value of \"parts[0].name\" is not of the right form."));
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        problem(echo("{\"text\": \"far too long\", \"parts\": [{\"name\": \"\"}]}"), 422, "http.validation")
                .body("fields.path", equalTo(List.of("number", "parts[0].name", "text")))
                .body("fields.code", equalTo(List.of("required", "required", "bad-length")))
                .body("fields.message", hasItems(notNullValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, http.not-found",
        "cursor, 400, http.malformed",
        "refusal, 412, http.stale",
        "overload, 503, http.overloaded",
        "lock, 503, http.overloaded",
        "bug, 500, http.internal"
    })
    void answersFailuresWithTheirProblem(String how, int status, String code) {
        problem(given().get(PROBE + "/fails/" + how).then(), status, code);
    }

    @Test
    void givesTheFactsOfARefusal() {
        given().get(PROBE + "/fails/refusal").then().body("version", equalTo(7));
    }

    @Test
    void saysWhenToComeBackWhenOverloaded() {
        given().get(PROBE + "/fails/overload").then().header("Retry-After", "1");
    }

    @Test
    void tellsNothingOfTheInsideWhenItFails() {
        given().get(PROBE + "/fails/bug")
                .then()
                .body(not(containsString("secret")))
                .body(not(containsString("dev.fairground")))
                .body(not(containsString("Exception")));
    }

    @Test
    void refusesCallersWithoutATokenWhereOneIsNeeded() {
        problem(given().get(PROBE + "/me").then(), 401, "identity.unauthenticated")
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer ", "Basic YTpi", "nonsense"})
    void refusesATokenThatIsNotValidEvenWhereNoneIsNeeded(String authorization) {
        problem(as(authorization).get(PROBE + "/language").then(), 401, "identity.unauthenticated");
    }

    @Test
    void knowsNoObjectOfAnUnreadableId() {
        problem(given().get(PROBE + "/users/17").then(), 404, "http.not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=many", "mode=play"})
    void refusesQueryValuesThatCannotBeRead(String query) {
        problem(given().get(PROBE + "/page?" + query).then(), 400, "http.malformed");
    }

    @Test
    void checksQueryValuesAsItChecksBodies() {
        problem(given().get(PROBE + "/page?limit=0").then(), 422, "http.validation")
                .body("fields[0].path", equalTo("limit"))
                .body("fields[0].code", equalTo("too-small"));
    }

    @Test
    void refusesCommandKeysThatAreTooLong() {
        problem(
                given().header("Idempotency-Key", "k".repeat(256))
                        .post(PROBE + "/keyed")
                        .then(),
                400,
                "http.malformed");
    }

    @Test
    void knowsNoOtherPaths() {
        problem(given().get("/api/v1/nothing").then(), 404, "http.not-found");
    }

    @Test
    void refusesOtherMethods() {
        problem(given().delete(PROBE + "/me").then(), 405, "http.method-not-allowed");
    }

    @Test
    void refusesOtherKindsOfBodies() {
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post(PROBE + "/echo")
                        .then(),
                415,
                "http.unsupported-media-type");
    }

    @Test
    void refusesOtherKindsOfAnswers() {
        problem(given().accept("image/png").get(PROBE + "/language").then(), 406, "http.not-acceptable");
    }

    @Test
    void refusesBodiesOfMoreThanAMegabyte() {
        problem(upload(new byte[(1 << 20) + 1]), 413, "http.too-large");
        upload(new byte[1 << 20]).statusCode(200);
    }

    @Test
    void asksForTheEditionThatIsEdited() {
        problem(given().patch(PROBE + "/edition").then(), 428, "http.if-match-required");
    }

    @Test
    void refusesAnEditionItNeverGaveOut() {
        problem(given().header("If-Match", "W/\"x\"").patch(PROBE + "/edition").then(), 412, "http.stale");
        given().header("If-Match", "\"3\"").patch(PROBE + "/edition").then().body(equalTo("3"));
    }

    private static ValidatableResponse echo(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(PROBE + "/echo")
                .then();
    }

    private static ValidatableResponse upload(byte[] body) {
        return given().contentType("application/octet-stream")
                .body(body)
                .post(PROBE + "/upload")
                .then();
    }

    private static RequestSpecification as(String authorization) {
        return given().header("Authorization", authorization);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        assertThat(answer.extract().headers().getValues("Cache-Control")).containsExactly("no-store");
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + code))
                .body("title", notNullValue())
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("instance", notNullValue())
                .body("requestId", notNullValue());
    }
}
