package dev.fairground.market;

import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.equalTo;

import dev.fairground.identity.Mailbox;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.market.Crowd.Person;
import dev.fairground.market.listing.NewLot;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.LiveSite;
import dev.fairground.testing.ModuleTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where money is real, people prove who they are before they trade. */
@ModuleTest
@TestProfile(LiveSite.class)
class LiveTradeTests {
    private static final String LOTS = "/api/v1/market/lots";
    private static final long PRICE = 10_000;

    @Inject
    Crowd crowd;

    @Inject
    Stall stall;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void whoBuysHasProvenTheirAddress() {
        var boris = crowd.buyer();
        ledger.give(boris.account().id(), rub(1_000));
        var lot = lot(Ids.next(UserId::new), true);

        refused(buy(boris, lot));

        proveAddress(boris);
        buy(boris, lot).then().statusCode(201);
    }

    @Test
    void whoCameFromElsewhereAndToldNoAddressNeedsNone() {
        var boris = crowd.buyer();
        var id = boris.account().id().value();
        ledger.give(boris.account().id(), rub(1_000));
        var lot = lot(Ids.next(UserId::new), true);
        db.useHandle(h -> h.execute("update identity.account set email = null where id = ?", id));

        refused(buy(boris, lot));

        db.useHandle(h -> h.execute(
                "insert into identity.way (id, account_id, provider, subject, name, linked_at) values (?, ?, 'TON', ?, '', now())",
                Ids.next(),
                id,
                id.toString()));
        buy(boris, lot).then().statusCode(201);
    }

    @Test
    void whoSellsHasProvenTheirAddress() {
        var anna = crowd.seller();
        var wish = wish();
        var draft = lot(anna.account().id(), false);

        refused(anna.asks().body(wish).post(LOTS));
        refused(anna.uploads().multiPart("file", "lots.csv", new byte[] {1}).post(LOTS + "/import"));
        refused(anna.asks().post(LOTS + "/" + draft + "/activate"));

        proveAddress(anna);
        anna.asks().body(wish).post(LOTS).then().statusCode(201);
        anna.asks().post(LOTS + "/" + draft + "/activate").then().statusCode(200);
    }

    private LotId lot(UserId seller, boolean onSale) {
        var form = Stall.form(stall.swords(), "A sword", PRICE, attrs());
        return stall.lots(List.of(new NewLot(seller, form, onSale))).getFirst();
    }

    private Map<String, Object> wish() {
        var wish = new HashMap<String, Object>();
        wish.put("categoryId", stall.swords().toString());
        wish.put("title", "Moonlight");
        wish.put("attrs", attrs());
        wish.put("unitPrice", price());
        wish.put("stock", 3);
        wish.put("deliveryMinutes", 60);
        return wish;
    }

    private static Response buy(Person buyer, LotId lot) {
        return buyer.asks()
                .header("Idempotency-Key", Ids.next().toString())
                .body(Map.of("lotId", lot.toString(), "quantity", 1, "expectedUnitPrice", price()))
                .post("/api/v1/market/orders");
    }

    private void proveAddress(Person person) {
        var address = Objects.requireNonNull(person.account().email());
        person.asks().post("/api/v1/me/email/verify").then().statusCode(202);
        person.asks()
                .body(Map.of("code", new Mailbox(db, address).code()))
                .post("/api/v1/me/email/verify/confirm")
                .then()
                .statusCode(200);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("identity.email-unproven"));
    }

    private static Map<String, @Nullable Object> attrs() {
        return Map.of("server", "eu");
    }

    private static Map<String, String> price() {
        return Map.of("amount", Long.toString(PRICE), "currency", "RUB");
    }
}
