package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.kernel.Ids;
import dev.fairground.market.LotId;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A buyer who paid through the sandbox, and the operator who lets the bank take that payment back. */
record Victim(Trader buyer, Person staff, String payment) {
    static final String FROZEN = "/api/v1/admin/market/frozen-orders";

    /** Somebody who has topped up this many roubles. */
    static Victim pays(long roubles, Jdbi db) {
        var buyer = Trader.newcomer();
        var staff = Person.registers().as("ADMIN", db);
        return new Victim(buyer, staff, pays(buyer, roubles));
    }

    static String pays(Trader buyer, long roubles) {
        var money = Trader.amount(rub(roubles));
        String payment = buyer.wants()
                .body(Map.of("amount", money, "provider", "sandbox"))
                .post("/api/v1/wallet/topups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        buyer.wants()
                .body(Map.of("outcome", "succeed"))
                .post(outcome(payment))
                .then()
                .statusCode(200);
        return payment;
    }

    /** The id of an order of one unit. */
    String buys(LotId lot) {
        return buyer.buys(lot, 1, rub(500)).then().statusCode(201).extract().path("id");
    }

    Response isTakenBack() {
        return bank("take-back");
    }

    Response isGivenBack() {
        return bank("give-back");
    }

    private Response bank(String outcome) {
        return staff.asks().body(Map.of("outcome", outcome)).post(outcome(payment));
    }

    /** What staff decide about an order: {@code continue} or {@code refund}. */
    Response decides(String verdict, String order) {
        return decides(staff, verdict, order);
    }

    static Response decides(Person who, String verdict, String order) {
        return who.asks(Ids.next().toString())
                .body(Map.of("reason", "a chargeback"))
                .post(FROZEN + "/" + order + "/" + verdict);
    }

    private static String outcome(String payment) {
        return "/api/v1/payments/sandbox/" + payment + "/outcome";
    }
}
