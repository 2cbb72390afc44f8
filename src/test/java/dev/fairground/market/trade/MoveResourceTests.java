package dev.fairground.market.trade;

import static dev.fairground.market.trade.OrderResourceTests.problem;
import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ModuleTest
class MoveResourceTests {
    private static final String ORDERS = "/api/v1/market/orders";

    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    private Trader anna = Trader.NOBODY;
    private Trader boris = Trader.NOBODY;
    private String order = "";

    @BeforeEach
    void borisBuysOfAnna() {
        anna = Trader.newcomer();
        boris = Trader.newcomer();
        ledger.give(boris.id(), rub(3_000));
        order = buy();
    }

    @Test
    void startsAnOrderWithoutABody() {
        anna.does("start", order)
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("role", equalTo("SELLER"))
                .body("version", equalTo(2))
                .body("actions", contains("DELIVER", "REFUND"));
    }

    @Test
    void showsTheNoteToTheBuyerOnly() {
        anna.does("deliver", order, Map.of("note", " in the chest "))
                .then()
                .statusCode(200)
                .body("state", equalTo("DELIVERED"))
                .body("note", nullValue())
                .body("next.kind", equalTo("AUTO_CONFIRM"));

        anna.sees(order).then().body("note", nullValue());
        boris.sees(order).then().body("note", equalTo("in the chest")).body("actions", contains("CONFIRM"));
    }

    @Test
    void needsAProofOfDelivery() {
        problem(anna.does("deliver", order, Map.of("note", " ")), 422, "http.validation")
                .then()
                .body("fields.path", contains("note"));
        problem(anna.does("deliver", order), 422, "http.validation");
    }

    @Test
    void takesNoNoteThatIsTooLong() {
        problem(anna.does("deliver", order, Map.of("note", "x".repeat(4_001))), 422, "http.validation");
    }

    @Test
    void confirmsADeliveredOrder() {
        anna.does("deliver", order, Map.of("note", "here"));

        boris.does("confirm", order)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("released.amount", equalTo("50000"))
                .body("holdUntil", notNullValue())
                .body("next.kind", equalTo("HOLD_END"))
                .body("actions", empty());
    }

    @Test
    void confirmsAnUndeliveredOrderOnlyWhenItIsMeant() {
        problem(boris.does("confirm", order), 409, "market.illegal-transition")
                .then()
                .body("state", equalTo("PAID"))
                .body("version", equalTo(1));

        boris.does("confirm", order, Map.of("withoutDelivery", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"));
    }

    @Test
    void refundsForTheSeller() {
        anna.does("refund", order, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUNDED"))
                .body("refunded.amount", equalTo("50000"))
                .body("next", nullValue());
    }

    @Test
    void cancelsForTheBuyerOnceItIsLate() {
        problem(boris.does("cancel", order), 409, "market.illegal-transition");

        clock.moveTo(clock.offset().plus(Duration.ofMinutes(90)));

        boris.sees(order).then().body("actions", hasItem("CANCEL"));
        boris.does("cancel", order).then().statusCode(200).body("state", equalTo("REFUNDED"));
    }

    @Test
    void needsAKeyForEveryMove() {
        for (var verb : List.of("start", "deliver", "confirm", "refund", "cancel")) {
            problem(
                    anna.asks().noContentType().post(ORDERS + "/" + order + "/" + verb),
                    400,
                    "http.idempotency-key-required");
        }
    }

    @Test
    void hidesOrdersFromStrangers() {
        var vera = Trader.newcomer();

        problem(vera.sees(order), 404, "http.not-found");
        problem(vera.asks().get(ORDERS + "/" + order + "/timeline"), 404, "http.not-found");
        for (var verb : List.of("start", "confirm", "refund", "cancel")) {
            problem(vera.does(verb, order), 404, "http.not-found");
        }
        problem(vera.does("deliver", order, Map.of("note", "x")), 404, "http.not-found");
        problem(boris.sees(Ids.next().toString()), 404, "http.not-found");
        problem(boris.sees("nonsense"), 404, "http.not-found");
    }

    @Test
    void listsPurchasesAndSalesPageByPage() {
        var second = buy();
        anna.does("start", second);

        var first = boris.asks().get(ORDERS + "?role=buyer&limit=1").then().statusCode(200);
        first.body("items.id", contains(second))
                .body("items[0].other.id", equalTo(anna.id().toString()));
        var next = first.extract().jsonPath().getString("next");
        boris.asks()
                .get(ORDERS + "?role=buyer&limit=1&after=" + next)
                .then()
                .body("items.id", contains(order))
                .body("next", nullValue());
        anna.asks()
                .get(ORDERS + "?role=seller&state=PAID")
                .then()
                .body("items.id", contains(order))
                .body("items[0].role", equalTo("SELLER"));
        problem(anna.asks().get(ORDERS + "?role=seller&limit=1&after=" + next), 400, "http.malformed");
    }

    @Test
    void tellsTheLifeOfAnOrderAndOfItsMoney() {
        boris.does("confirm", order, Map.of("withoutDelivery", true));

        var timeline = boris.asks()
                .get(ORDERS + "/" + order + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(timeline.getList("events.type")).containsExactly("PAID", "COMPLETED");
        assertThat(timeline.getList("events.actor")).containsExactly("BUYER", "BUYER");
        assertThat(timeline.getList("money.kind")).containsExactly("purchase", "completion");
        assertThat(timeline.getList("money[0].legs.account")).containsExactly("buyer", "escrow");
        assertThat(timeline.getList("money[0].legs.amount.amount")).containsExactly("-50000", "50000");
        assertThat(timeline.getList("money[1].legs.account")).containsExactly("escrow", "seller-pending", "commission");
        assertThat(timeline.getList("money[1].legs.amount.amount")).containsExactly("-50000", "47500", "2500");
    }

    private String buy() {
        var lot = given.lot(anna.id(), given.items(), rub(500), 1);
        return boris.buys(lot, 1, rub(500))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }
}
