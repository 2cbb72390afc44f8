package dev.fairground.payments.topup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ModuleTest
class TopUpResourceTests {
    private static final String TOP_UPS = "/api/v1/wallet/topups";

    @Test
    void startsATopUp() {
        var anna = Person.registers();

        var made = topUp(anna, "k1", "300000")
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .body("amount.amount", equalTo("300000"))
                .body("amount.currency", equalTo("RUB"))
                .body("provider", equalTo("sandbox"))
                .body("createdAt", notNullValue())
                .extract();

        made.response().then().body("payUrl", endsWith("/pay/sandbox/" + made.path("id")));
    }

    @Test
    void answersARepeatWithTheSameTopUp() {
        var anna = Person.registers();
        String first = topUp(anna, "k1", "300000").extract().path("id");

        topUp(anna, "k1", "300000")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @Test
    void refusesAnotherTopUpUnderTheSameKey() {
        var anna = Person.registers();
        topUp(anna, "k1", "300000");

        topUp(anna, "k1", "400000").statusCode(422).body("code", equalTo("http.idempotency-mismatch"));
    }

    @Test
    void wantsAKey() {
        Person.registers()
                .asks()
                .body(body("300000", "RUB", "sandbox"))
                .post(TOP_UPS)
                .then()
                .statusCode(400)
                .body("code", equalTo("http.idempotency-key-required"));
    }

    @Test
    void refusesAnUnknownProvider() {
        Person.registers()
                .asks("k1")
                .body(body("300000", "RUB", "nobody"))
                .post(TOP_UPS)
                .then()
                .statusCode(422)
                .body("code", equalTo("payments.unknown-provider"));
    }

    @Test
    void refusesAnotherCurrency() {
        Person.registers()
                .asks("k1")
                .body(body("300000", "USD", "sandbox"))
                .post(TOP_UPS)
                .then()
                .statusCode(422)
                .body("code", equalTo("wallet.unknown-currency"));
    }

    @Test
    void refusesAnAmountBelowOneRouble() {
        topUp(Person.registers(), "k1", "99")
                .statusCode(422)
                .body("code", equalTo("http.validation"))
                .body("fields.path", contains("amount"));
    }

    @Test
    void creditsWhatThePayerPaidOnce() {
        var anna = Person.registers();
        String id = topUp(anna, "k1", "300000").extract().path("id");

        decide(anna, id, "succeed").statusCode(200).body("state", equalTo("SUCCEEDED"));
        decide(anna, id, "succeed").statusCode(200).body("state", equalTo("SUCCEEDED"));

        anna.asks()
                .get("/api/v1/wallet")
                .then()
                .statusCode(200)
                .body("balances", hasSize(1))
                .body("balances[0].currency", equalTo("RUB"))
                .body("balances[0].spend", equalTo("300000"))
                .body("balances[0].debt", equalTo("0"));
    }

    @Test
    void refusesToFailWhatHasSucceeded() {
        var anna = Person.registers();
        String id = topUp(anna, "k1", "300000").extract().path("id");
        decide(anna, id, "succeed");

        decide(anna, id, "fail")
                .statusCode(409)
                .body("code", equalTo("payments.final"))
                .body("state", equalTo("SUCCEEDED"));
    }

    @Test
    void hidesTheTopUpsOfOthers() {
        String id = topUp(Person.registers(), "k1", "300000").extract().path("id");
        var boris = Person.registers();

        boris.asks().get(TOP_UPS + "/" + id).then().statusCode(404);
        decide(boris, id, "succeed").statusCode(404);
    }

    @Test
    void listsTopUpsNewestFirst() {
        var anna = Person.registers();
        topUp(anna, "k1", "100");
        topUp(anna, "k2", "200");
        topUp(anna, "k3", "300");

        String next = anna.asks()
                .get(TOP_UPS + "?limit=2")
                .then()
                .body("items.amount.amount", contains("300", "200"))
                .extract()
                .path("next");

        anna.asks()
                .get(TOP_UPS + "?limit=2&after=" + next)
                .then()
                .body("items.amount.amount", contains("100"))
                .body("next", nullValue());
    }

    @Test
    void refusesAMadeUpCursor() {
        Person.registers()
                .asks()
                .get(TOP_UPS + "?after=bm9uc2Vuc2U")
                .then()
                .statusCode(400)
                .body("code", equalTo("http.malformed"));
    }

    @Test
    void letsNobodyInWithoutAToken() {
        Person.nobody().get(TOP_UPS).then().statusCode(401).body("code", equalTo("identity.unauthenticated"));
        Person.nobody().get(TOP_UPS + "/" + Ids.next()).then().statusCode(401);
    }

    private static ValidatableResponse topUp(Person person, String key, String amount) {
        return person.asks(key)
                .body(body(amount, "RUB", "sandbox"))
                .post(TOP_UPS)
                .then();
    }

    private static ValidatableResponse decide(Person person, String id, String outcome) {
        return person.asks()
                .body(Map.of("outcome", outcome))
                .post("/api/v1/payments/sandbox/" + id + "/outcome")
                .then();
    }

    private static Map<String, Object> body(String amount, String currency, String provider) {
        return Map.of("amount", Map.of("amount", amount, "currency", currency), "provider", provider);
    }
}
