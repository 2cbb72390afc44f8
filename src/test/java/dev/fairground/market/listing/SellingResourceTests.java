package dev.fairground.market.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Ids;
import dev.fairground.market.CategoryId;
import dev.fairground.market.Crowd;
import dev.fairground.market.Crowd.Person;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A seller writes lots, edits them, puts them on sale and takes them off. */
@ModuleTest
class SellingResourceTests {
    private static final String LOTS = "/api/v1/market/lots";

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
                .body(
                        "fields.path",
                        contains(
                                "title",
                                "unitPrice",
                                "stock",
                                "maxQty",
                                "deliveryMinutes",
                                "attrs.server",
                                "attrs.level",
                                "attrs.colour"))
                .body(
                        "fields.code",
                        contains(
                                "required",
                                "too-large",
                                "too-small",
                                "too-small",
                                "too-small",
                                "required",
                                "too-large",
                                "unknown"));
    }

    @Test
    void refusesTextThatCannotBeStored() {
        var body = lot(stall.swords());
        body.put("description", "a\u0000b");

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
        var id = draft(anna);
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
        var id = draft(crowd.seller());
        var boris = crowd.seller();

        boris.asks().post(LOTS + "/" + id + "/activate").then().statusCode(404);
        boris.asks().post(LOTS + "/" + id + "/deactivate").then().statusCode(404);
        edit(boris, id, 1, Map.of("title", "Mine")).then().statusCode(404);
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        var anna = crowd.seller();
        var id = draft(anna);

        edit(anna, id, 1, Map.of("title", "Darkmoon", "maxQty", 2))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Darkmoon"))
                .body("maxQty", equalTo(2))
                .body("description", equalTo("Sharp"))
                .body("stock", equalTo(3));

        var cleared = new HashMap<String, Object>();
        cleared.put("maxQty", null);
        edit(anna, id, 2, cleared).then().statusCode(200).body("maxQty", nullValue());
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        var anna = crowd.seller();
        var id = draft(anna);
        edit(anna, id, 1, Map.of("title", "Darkmoon"));

        edit(anna, id, 1, Map.of("title", "Late")).then().statusCode(412).body("code", equalTo("http.stale"));
    }

    @Test
    void refusesAnEditWithoutAVersion() {
        var anna = crowd.seller();

        anna.asks()
                .body(Map.of("title", "Late"))
                .patch(LOTS + "/" + draft(anna))
                .then()
                .statusCode(428)
                .body("code", equalTo("http.if-match-required"));
    }

    @Test
    void refusesAnEditOfSomethingUnknown() {
        var anna = crowd.seller();

        edit(anna, draft(anna), 1, Map.of("colour", "red")).then().statusCode(400);
    }

    @Test
    void staysInItsCategory() {
        var anna = crowd.seller();

        edit(anna, draft(anna), 1, Map.of("categoryId", stall.swords().toString()))
                .then()
                .statusCode(422)
                .body("fields.path", hasItem("categoryId"))
                .body("fields.code", hasItem("fixed"));
    }

    @Test
    void writesEveryChangeOfTheStockDown() {
        var anna = crowd.seller();
        var id = draft(anna);
        edit(anna, id, 1, Map.of("stock", 10));
        edit(anna, id, 2, Map.of("stock", 4));
        edit(anna, id, 3, Map.of("title", "Darkmoon"));

        assertThat(moves(id)).containsExactly(3, 7, -6);
    }

    @Test
    void leavesTheStockWhenItHasChangedSinceTheSellerLooked() {
        var anna = crowd.seller();
        var id = draft(anna);

        edit(anna, id, 1, Map.of("stock", 5, "expectedStock", 4)).then().statusCode(412);
        edit(anna, id, 1, Map.of("stock", 5, "expectedStock", 3))
                .then()
                .statusCode(200)
                .body("stock", equalTo(5));
    }

    @Test
    void isSoldOutWithoutStockAndBackWithIt() {
        var anna = crowd.seller();
        var id = draft(anna);
        anna.asks().post(LOTS + "/" + id + "/activate");

        edit(anna, id, 1, Map.of("stock", 0)).then().body("state", equalTo("SOLD"));
        edit(anna, id, 2, Map.of("stock", 2)).then().body("state", equalTo("ACTIVE"));
    }

    private String draft(Person seller) {
        return seller.asks()
                .body(lot(stall.swords()))
                .post(LOTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response edit(Person seller, String id, int version, Map<String, Object> patch) {
        return seller.asks()
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(LOTS + "/" + id);
    }

    private List<Integer> moves(String lot) {
        return db.withHandle(
                h -> h.createQuery("select units from market.stock_move where lot_id = :lot::uuid order by id")
                        .bind("lot", lot)
                        .mapTo(Integer.class)
                        .list());
    }

    private static Map<String, Object> lot(CategoryId category) {
        var body = new HashMap<String, Object>();
        body.put("categoryId", category.toString());
        body.put("title", "Moonlight");
        body.put("description", "Sharp");
        body.put("attrs", Map.of("server", "eu", "level", 60));
        body.put("unitPrice", Map.of("amount", "120000", "currency", "RUB"));
        body.put("stock", 3);
        body.put("deliveryMinutes", 60);
        return body;
    }
}
