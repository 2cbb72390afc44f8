package dev.fairground.market.trade;

import static io.restassured.RestAssured.given;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Somebody who trades over HTTP. */
record Trader(UserId id, String token) {
    /** Somebody whose token means nothing. */
    static final Trader NOBODY = new Trader(Ids.next(UserId::new), "nonsense");

    private static final String ORDERS = "/api/v1/market/orders";

    static Trader newcomer() {
        var person = Person.registers();
        return new Trader(person.id(), person.token());
    }

    RequestSpecification asks() {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    /** Asks for something under a new key. */
    RequestSpecification wants() {
        return asks().contentType("application/json")
                .header("Idempotency-Key", Ids.next().toString());
    }

    Response buys(LotId lot, Object quantity, Money expected) {
        return wants().body(order(lot, quantity, expected)).post(ORDERS);
    }

    /** A transition without a body. */
    Response does(String verb, String order) {
        return asks().noContentType()
                .header("Idempotency-Key", Ids.next().toString())
                .post(ORDERS + "/" + order + "/" + verb);
    }

    Response does(String verb, String order, Map<String, Object> body) {
        return wants().body(body).post(ORDERS + "/" + order + "/" + verb);
    }

    Response sees(String order) {
        return asks().get(ORDERS + "/" + order);
    }

    static Map<String, Object> order(LotId lot, Object quantity, Money expected) {
        var order = new HashMap<String, Object>();
        order.put("lotId", lot.toString());
        order.put("quantity", quantity);
        order.put("expectedUnitPrice", amount(expected));
        return order;
    }

    static Map<String, String> amount(Money money) {
        return Map.of(
                "amount",
                Long.toString(money.minor()),
                "currency",
                money.currency().code());
    }
}
