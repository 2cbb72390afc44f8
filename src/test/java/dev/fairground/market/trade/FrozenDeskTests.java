package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.fairground.kernel.Ids;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.testing.Person;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides about orders that stand still, and how often. */
@ModuleTest
class FrozenDeskTests {
    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private Trader anna = Trader.NOBODY;
    private Victim boris = new Victim(Trader.NOBODY, Person.NOBODY, "");
    private String order = "";

    @BeforeEach
    void borisBuysForAllHePaid() {
        anna = Trader.newcomer();
        boris = Victim.pays(500, db);
        order = boris.buys(given.lot(anna.id(), given.items(), rub(500), 1));
    }

    @AfterEach
    void everyRoubleIsAccountedFor() {
        assertThat(ledger).isBalanced();
    }

    @Test
    void isListedForThoseWhoDecide() {
        boris.isTakenBack();

        boris.staff()
                .asks()
                .get(Victim.FROZEN + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(order))
                .body("items.find { it.id == '" + order + "' }.buyerOwes.amount", equalTo("50000"))
                .body("items.find { it.id == '" + order + "' }.payment", equalTo(boris.payment()));
    }

    @Test
    void isDecidedOnceByThoseWhoMayAndHaveNoPartInIt() {
        refused(boris.decides("continue", order), "market.illegal-transition");
        boris.isTakenBack();

        var buyer = new Person(boris.buyer().id(), "", boris.buyer().token());
        Victim.decides(buyer, "refund", order).then().statusCode(403).body("code", equalTo("identity.forbidden"));
        refused(
                Victim.decides(new Person(anna.id(), "", anna.token()).as("FINANCE", db), "refund", order),
                "market.own-order");
        boris.decides("refund", Ids.next().toString()).then().statusCode(404);
        boris.staff()
                .asks()
                .body(Map.of("reason", "x"))
                .post(Victim.FROZEN + "/" + order + "/refund")
                .then()
                .statusCode(400)
                .body("code", equalTo("http.idempotency-key-required"));

        boris.decides("refund", order).then().statusCode(200);
        refused(boris.decides("refund", order), "market.illegal-transition");
        var acts = db.withHandle(h -> h.createQuery("select act from identity.audit where subject = :order")
                .bind("order", "order:" + order)
                .mapTo(String.class)
                .list());
        assertThat(acts).containsExactly("market.refund-order");
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }
}
