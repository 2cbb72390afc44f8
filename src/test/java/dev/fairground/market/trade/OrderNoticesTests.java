package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.jobs.Jobs;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class OrderNoticesTests {
    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Test
    void tellBothSidesWhatHappenedToTheirOrder() {
        var anna = Trader.newcomer();
        var boris = Trader.newcomer();
        var order = buy(anna, boris);
        anna.does("deliver", order, Map.of("note", "in the chest"));
        boris.does("confirm", order);

        jobs.runDue();

        hears(anna, "market.order-completed", "market.order-paid");
        hears(boris, "market.order-delivered");
        boris.asks()
                .get("/api/v1/notices")
                .then()
                .body("items[0].link", equalTo("/orders/" + order))
                .body("items[0].title", equalTo("Delivered: A sword"));
    }

    @Test
    void tellBothSidesThatTheMoneyWentBack() {
        var anna = Trader.newcomer();
        var boris = Trader.newcomer();
        anna.does("refund", buy(anna, boris));

        jobs.runDue();

        hears(anna, "market.order-refunded", "market.order-paid");
        hears(boris, "market.order-refunded");
    }

    @Test
    void eventsNameTheRequestTheyCameOf() {
        var anna = Trader.newcomer();
        var order = buy(anna, Trader.newcomer());

        var request = anna.does("refund", order).header("X-Request-Id");

        assertThat(requests(order)).contains(request);
    }

    private List<String> requests(String order) {
        return db.withHandle(h -> h.createQuery("select request_id from events.event where subject = :subject")
                .bind("subject", "order:" + order)
                .mapTo(String.class)
                .list());
    }

    private String buy(Trader anna, Trader boris) {
        ledger.give(boris.id(), rub(500));
        var lot = given.lot(anna.id(), given.items(), rub(500), 1);
        return boris.buys(lot, 1, rub(500))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static void hears(Trader trader, String... types) {
        trader.asks().get("/api/v1/notices").then().statusCode(200).body("items.type", contains(types));
    }
}
