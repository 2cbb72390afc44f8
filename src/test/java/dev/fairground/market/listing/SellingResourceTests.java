package dev.fairground.market.listing;

import static dev.fairground.market.listing.Sketches.LOTS;
import static dev.fairground.market.listing.Sketches.draft;
import static dev.fairground.market.listing.Sketches.edit;
import static dev.fairground.market.listing.Sketches.lot;
import static dev.fairground.testing.Amounts.rub;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Ids;
import dev.fairground.market.CategoryId;
import dev.fairground.market.Crowd;
import dev.fairground.market.Stall;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A seller writes lots, edits them, puts them on sale and takes them off. */
@ModuleTest
class SellingResourceTests {
    private static final String[] WRONG = {
        "title required",
        "unitPrice too-large",
        "stock too-small",
        "maxQty too-small",
        "deliveryMinutes too-small",
        "attrs.server required",
        "attrs.level too-large",
        "attrs.colour unknown"
    };

    @Inject
    Ledger ledger;

    @Inject
    Crowd crowd;

    @Inject
    Stall stall;

    @Inject
    Jdbi db;

    @Test
    void writesADraft() {
        var anna = crowd.seller();

        anna.asks()
                .body(lot(stall.swords()))
                .post(LOTS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"))
                .body("title", equalTo("Moonlight"))
                .body("unitPrice.amount", equalTo("120000"))
                .body("stock", equalTo(3))
                .body("minQty", equalTo(1))
                .body("maxQty", nullValue())
                .body("mine", equalTo(true))
                .body("version", equalTo(1))
                .body("attrs.key", contains("server", "level"))
                .body("attrs.text", contains("eu", "60"))
                .body("seller.username", equalTo(anna.account().username()))
                .body("autoConfirm", equalTo("PT72H"))
                .body("minOrder.amount", equalTo("2000"));
    }

    @Test
    void namesEverythingThatIsWrongWithALot() {
        var body = lot(stall.swords());
        body.put("title", " ");
        body.put("unitPrice", Map.of("amount", "100000000", "currency", "RUB"));
        body.put("stock", -1);
        body.put("minQty", 5);
        body.put("maxQty", 4);
        body.put("deliveryMinutes", 0);
        body.put("attrs", Map.of("level", 101, "colour", "red"));

        crowd.seller()
                .asks()
                .body(body)
                .post(LOTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("http.validation"))
                .body("fields.collect { it.path + ' ' + it.code }", contains(WRONG));
    }

    @Test
    void refusesTextThatCannotBeStored() {
        var body = lot(stall.swords());
        body.put("description", "a\u0001b");

        crowd.seller().asks().body(body).post(LOTS).then().statusCode(422).body("fields.code", contains("bad-format"));
    }

    @Test
    void asksForTheSellerRules() {
        crowd.buyer()
                .asks()
                .body(lot(stall.swords()))
                .post(LOTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("market.seller-rules"));
    }

    @Test
    void takesNothingNewFromThoseWhoOweTheHouse() {
        var seller = crowd.seller();
        String draft = seller.asks()
                .body(lot(stall.swords()))
                .post(LOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ledger.owe(seller.account().id(), rub(5));

        seller.asks()
                .body(lot(stall.swords()))
                .post(LOTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("market.seller-debt"));
        seller.asks()
                .post(LOTS + "/" + draft + "/activate")
                .then()
                .statusCode(403)
                .body("code", equalTo("market.seller-debt"));
        ledger.earn(seller.account().id(), rub(5));
        seller.asks().post(LOTS + "/" + draft + "/activate").then().statusCode(200);
    }

    @Test
    void putsLotsInLeavesOnly() {
        var game = stall.game("Elden");
        var gear = stall.category(game, null, "Gear", List.of());
        stall.category(game, gear, "Swords", Stall.SWORD_FIELDS);

        crowd.seller()
                .asks()
                .body(lot(gear))
                .post(LOTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("market.not-a-leaf"));
    }

    @Test
    void refusesACategoryThatIsNotThere() {
        crowd.seller()
                .asks()
                .body(lot(Ids.next(CategoryId::new)))
                .post(LOTS)
                .then()
                .statusCode(422)
                .body("fields.path", contains("categoryId"));
    }

    @Test
    void refusesACategoryThatIsSwitchedOff() {
        var swords = stall.swords();
        var admin = crowd.admin();
        admin.asks()
                .header("If-Match", "\"1\"")
                .body(Map.of("active", false))
                .patch("/api/v1/admin/market/categories/" + swords)
                .then()
                .statusCode(200);

        crowd.seller()
                .asks()
                .body(lot(swords))
                .post(LOTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("market.category-closed"));
    }

    @Test
    void goesOnSaleAndOffIt() {
        var anna = crowd.seller();
        var id = draft(anna, stall.swords());
        var stranger = crowd.buyer();

        stranger.asks().get(LOTS + "/" + id).then().statusCode(404);
        anna.asks().post(LOTS + "/" + id + "/activate").then().statusCode(200).body("state", equalTo("ACTIVE"));
        stranger.asks().get(LOTS + "/" + id).then().statusCode(200).body("mine", equalTo(false));
        anna.asks().post(LOTS + "/" + id + "/deactivate").then().statusCode(200).body("state", equalTo("INACTIVE"));
        stranger.asks().get(LOTS + "/" + id).then().statusCode(404);
    }

    @Test
    void goesOnSaleOnlyWithStock() {
        var anna = crowd.seller();
        var body = lot(stall.swords());
        body.put("stock", 0);
        String id = anna.asks().body(body).post(LOTS).path("id");

        anna.asks().post(LOTS + "/" + id + "/activate").then().statusCode(422).body("fields.path", contains("stock"));
    }

    @Test
    void isOnlyForItsSeller() {
        var id = draft(crowd.seller(), stall.swords());
        var boris = crowd.seller();

        boris.asks().post(LOTS + "/" + id + "/activate").then().statusCode(404);
        boris.asks().post(LOTS + "/" + id + "/deactivate").then().statusCode(404);
        edit(boris, id, 1, Map.of("title", "Mine")).then().statusCode(404);
    }
}
