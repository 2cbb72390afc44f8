package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Texts;
import dev.fairground.market.LotId;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Kind;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ModuleTest
class OrderResourceTests {
    private static final String ORDERS = "/api/v1/market/orders";

    @Inject
    Given given;

    @Inject
    Ledger ledger;

    private Trader boris = Trader.NOBODY;

    @BeforeEach
    void borisHasMoney() {
        boris = Trader.newcomer();
        ledger.give(boris.id(), rub(3_000));
    }

    @Test
    void placesAnOrder() {
        var anna = Trader.newcomer();
        var lot = given.lot(anna.id(), given.items(), rub(400), 5);

        boris.buys(lot, 3, rub(400))
                .then()
                .statusCode(201)
                .body("number", matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"))
                .body("state", equalTo("PAID"))
                .body("version", equalTo(1))
                .body("role", equalTo("BUYER"))
                .body("buyer.id", equalTo(boris.id().toString()))
                .body("seller.id", equalTo(anna.id().toString()))
                .body("quantity", equalTo(3))
                .body("gross.amount", equalTo("120000"))
                .body("commission.amount", equalTo("6000"))
                .body("net.amount", equalTo("114000"))
                .body("released.amount", equalTo("0"))
                .body("deliverBy", notNullValue())
                .body("next.kind", equalTo("SILENT_REFUND"))
                .body("holdUntil", nullValue())
                .body("actions", contains("CONFIRM_WITHOUT_DELIVERY"));
    }

    @Test
    void showsWhatWasBoughtAsItWasThen() {
        var lot = given.lot(Trader.newcomer().id(), given.items(), rub(400), 5);

        boris.buys(lot, 3, rub(400))
                .then()
                .statusCode(201)
                .body("lot.id", equalTo(lot.toString()))
                .body("lot.title", equalTo("A sword"))
                .body("lot.kind", equalTo("ITEM"))
                .body("lot.game.name", notNullValue())
                .body("lot.category.name", notNullValue())
                .body("lot.unitPrice.amount", equalTo("40000"))
                .body("message", nullValue())
                .body("note", nullValue());
    }

    @Test
    void carriesOutTheSameKeyOnce() {
        var order = Trader.order(given.lot(rub(500), 5), 1, rub(500));
        var key = Ids.next().toString();

        var first = place(order, key).then().statusCode(201).header("Idempotency-Replayed", nullValue());
        var number = first.extract().jsonPath().getString("number");

        place(order, key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("number", equalTo(number));
    }

    @Test
    void refusesTheSameKeyForSomethingElse() {
        var lot = given.lot(rub(500), 5);
        var key = Ids.next().toString();
        place(Trader.order(lot, 1, rub(500)), key);

        problem(place(Trader.order(lot, 2, rub(500)), key), 422, "http.idempotency-mismatch");
    }

    @Test
    void needsAKey() {
        var order = Trader.order(given.lot(rub(500), 1), 1, rub(500));

        problem(
                boris.asks().contentType("application/json").body(order).post(ORDERS),
                400,
                "http.idempotency-key-required");
    }

    @Test
    void needsSomebodySignedIn() {
        problem(Trader.NOBODY.buys(given.lot(rub(500), 1), 1, rub(500)), 401, "identity.unauthenticated");
    }

    @Test
    void knowsNoSuchLot() {
        problem(boris.buys(Ids.next(LotId::new), 1, rub(500)), 404, "http.not-found");
    }

    @Test
    void refusesOnesOwnLot() {
        var lot = given.lot(boris.id(), given.items(), rub(500), 1);

        problem(boris.buys(lot, 1, rub(500)), 422, "market.own-lot");
    }

    @Test
    void refusesALotThatIsNotOnSale() {
        problem(boris.buys(given.draft(rub(500), 1), 1, rub(500)), 409, "market.lot-unavailable");
    }

    @Test
    void saysHowMuchIsLeft() {
        problem(boris.buys(given.lot(rub(500), 2), 3, rub(500)), 409, "market.out-of-stock")
                .then()
                .body("available", equalTo(2));
    }

    @Test
    void saysThePriceNow() {
        problem(boris.buys(given.lot(rub(500), 2), 1, rub(499)), 409, "market.price-changed")
                .then()
                .body("current.amount", equalTo("50000"))
                .body("version", equalTo(1));
    }

    @Test
    void saysWhatIsMissing() {
        problem(boris.buys(given.lot(rub(2_000), 2), 2, rub(2_000)), 402, "market.insufficient-funds")
                .then()
                .body("required.amount", equalTo("400000"))
                .body("available.amount", equalTo("300000"));
    }

    @ParameterizedTest
    @CsvSource({"0, too-small", "-1, too-small", "1.5, invalid", "1e30, invalid"})
    void refusesQuantitiesNobodyCanBuy(double quantity, String code) {
        var asked = quantity == Math.rint(quantity) && Math.abs(quantity) < 10 ? (Object) (int) quantity : quantity;

        problem(boris.buys(given.lot(rub(500), 2), asked, rub(500)), 422, "http.validation")
                .then()
                .body("fields.path", contains("quantity"))
                .body("fields.code", contains(code));
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        problem(boris.wants().body(Map.of()).post(ORDERS), 422, "http.validation")
                .then()
                .body("fields.path", contains("expectedUnitPrice", "lotId", "quantity"));
    }

    @Test
    void understandsNoTextForANumber() {
        problem(boris.buys(given.lot(rub(500), 2), "1", rub(500)), 400, "http.malformed");
    }

    @Test
    void understandsNoFieldItDoesNotKnow() {
        var order = Trader.order(given.lot(rub(500), 2), 1, rub(500));
        order.put("coupon", "FREE");

        problem(boris.wants().body(order).post(ORDERS), 400, "http.malformed");
    }

    @Test
    void asksWhatTheCategoryNeeds() {
        var name = new Texts(Map.of("en", "Character"));
        var field = new Field("character", name, FieldType.TEXT, true, false, false, List.of(), null, null, null, 20);
        var lot = given.lot(given.category(Kind.ITEM, field), rub(500), 2);

        problem(boris.buys(lot, 1, rub(500)), 422, "http.validation")
                .then()
                .body("fields.path", contains("fields.character"));

        var order = Trader.order(lot, 1, rub(500));
        order.put("fields", Map.of("character", "Arya"));
        order.put("message", "Hello");
        boris.wants()
                .body(order)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .body("message", equalTo("Hello"))
                .body("fields", hasSize(1))
                .body("fields[0].label", equalTo("Character"))
                .body("fields[0].value", equalTo("Arya"));
    }

    private Response place(Map<String, Object> order, String key) {
        return boris.asks()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(order)
                .post(ORDERS);
    }

    static Response problem(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        return response;
    }
}
