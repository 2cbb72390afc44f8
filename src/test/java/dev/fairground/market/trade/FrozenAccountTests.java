package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who had a payment taken back may come in, read, speak and end what was begun, and nothing else. */
@ModuleTest
class FrozenAccountTests {
    private static final String USERS = "/api/v1/admin/users/";

    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private Victim boris = new Victim(Trader.NOBODY, Person.NOBODY, "");

    @BeforeEach
    void borisHasAPaymentTakenBack() {
        boris = Victim.pays(500, db);
        ledger.give(boris.buyer().id(), rub(5_000));
        boris.isTakenBack().then().statusCode(200);
    }

    @Test
    void mayNotBuyListOrTakeMoneyOut() {
        ledger.earn(boris.buyer().id(), rub(5_000));
        var card = Map.of("kind", "CARD", "account", "4242424242424242", "holder", "BORIS");
        var payout = Map.of("amount", Trader.amount(rub(1_000)), "method", "sandbox", "details", card);

        frozen(buys());
        frozen(boris.buyer().wants().body(Map.of()).post("/api/v1/market/lots"));
        frozen(boris.buyer().wants().body(payout).post("/api/v1/payouts"));
        assertThat(ledger).isBalanced();
    }

    @Test
    void isToldAgainWhatCameOfARequestThatWasCarriedOut() {
        var vera = Victim.pays(500, db);
        var order = Trader.order(given.lot(rub(500), 1), 1, rub(500));
        var number =
                orders(vera, "before", order).then().statusCode(201).extract().path("number");
        vera.isTakenBack();

        orders(vera, "before", order).then().statusCode(201).body("number", equalTo(number));
        frozen(orders(vera, "after", order));
        orders(vera, "before", Trader.order(given.lot(rub(500), 1), 1, rub(500)))
                .then()
                .statusCode(422)
                .body("code", equalTo("http.idempotency-mismatch"));
    }

    @Test
    void maySignInAndReadAndDeliverWhatWasSold() {
        var order = given.lot(boris.buyer().id(), given.items(), rub(500), 1);
        var vera = Trader.newcomer();
        ledger.give(vera.id(), rub(500));
        String sold =
                vera.buys(order, 1, rub(500)).then().statusCode(201).extract().path("id");

        boris.buyer().does("deliver", sold, Map.of("note", "here")).then().statusCode(200);
        boris.buyer().asks().get("/api/v1/me").then().statusCode(200).body("frozen", equalTo(true));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .header("X-Client", "api")
                .body(Map.of("login", login(), "password", Person.PASSWORD))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void hasNoPowerOverOthersMeanwhile() {
        var other = Victim.pays(500, db);
        var support = new Person(other.buyer().id(), "", other.buyer().token()).as("SUPPORT", db);
        support.asks().get("/api/v1/admin/users").then().statusCode(200);

        other.isTakenBack();

        support.asks()
                .get("/api/v1/me/permissions")
                .then()
                .body("permissions", hasItem("payments.request-payouts"))
                .body("permissions", not(hasItem("identity.view-users")));
    }

    @Test
    void mayAppealOnceAndTradesAgainWhenStaffLetThem() {
        appeals().then().statusCode(202);
        appeals().then().statusCode(409).body("code", equalTo("identity.appeal-sent"));

        boris.staff()
                .asks()
                .body(Map.of("reason", "the bank was wrong"))
                .post(USERS + boris.buyer().id() + "/unlock")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));

        buys().then().statusCode(201);
        appeals().then().statusCode(409).body("code", equalTo("identity.not-frozen"));
        var acts = db.withHandle(h -> h.createQuery("select act from identity.audit where subject = :user order by n")
                .bind("user", "user:" + boris.buyer().id())
                .mapTo(String.class)
                .list());
        assertThat(acts).containsExactly("identity.freeze-user", "identity.unlock-user");
    }

    @Test
    void staysFrozenBehindALock() {
        staff("lock").then().statusCode(200).body("state", equalTo("BANNED"));
        staff("unlock").then().statusCode(200).body("state", equalTo("FROZEN"));
        staff("unlock").then().statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void isFreeOnlyWhenEveryPaymentStandsAgain() {
        var second = new Victim(boris.buyer(), boris.staff(), Victim.pays(boris.buyer(), 300));
        second.isTakenBack();

        boris.isGivenBack();
        frozen(buys());
        second.isGivenBack();

        buys().then().statusCode(201);
        boris.buyer()
                .asks()
                .get("/api/v1/notices")
                .then()
                .body(
                        "items.findAll { it.type.startsWith('payments.') }.type",
                        contains(
                                "payments.given-back",
                                "payments.given-back",
                                "payments.taken-back",
                                "payments.taken-back"));
        assertThat(ledger).isBalanced();
    }

    private Response buys() {
        return boris.buyer().buys(given.lot(rub(500), 1), 1, rub(500));
    }

    private static Response orders(Victim who, String key, Map<String, Object> order) {
        return who.buyer()
                .asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(order)
                .post("/api/v1/market/orders");
    }

    private Response appeals() {
        return boris.buyer()
                .wants()
                .body(Map.of("text", "I never asked for that"))
                .post("/api/v1/me/appeals");
    }

    private Response staff(String verb) {
        return boris.staff()
                .asks()
                .body(Map.of("reason", "test"))
                .post(USERS + boris.buyer().id() + "/" + verb);
    }

    private String login() {
        return boris.buyer().asks().get("/api/v1/me").path("username");
    }

    private static void frozen(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("identity.account-frozen"));
    }
}
