package dev.fairground.market.listing;

import static dev.fairground.market.listing.Sketches.LOTS;
import static dev.fairground.market.listing.Sketches.draft;
import static dev.fairground.market.listing.Sketches.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.market.Crowd;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A seller edits lots. */
@ModuleTest
class EditLotTests {
    @Inject
    Crowd crowd;

    @Inject
    Stall stall;

    @Inject
    Jdbi db;

    @Test
    void changesWhatIsNamedAndNothingElse() {
        var anna = crowd.seller();
        var id = draft(anna, stall.swords());

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
        var id = draft(anna, stall.swords());
        edit(anna, id, 1, Map.of("title", "Darkmoon"));

        edit(anna, id, 1, Map.of("title", "Late")).then().statusCode(412).body("code", equalTo("http.stale"));
    }

    @Test
    void refusesAnEditWithoutAVersion() {
        var anna = crowd.seller();

        anna.asks()
                .body(Map.of("title", "Late"))
                .patch(LOTS + "/" + draft(anna, stall.swords()))
                .then()
                .statusCode(428)
                .body("code", equalTo("http.if-match-required"));
    }

    @Test
    void refusesAnEditOfSomethingUnknown() {
        var anna = crowd.seller();

        edit(anna, draft(anna, stall.swords()), 1, Map.of("colour", "red"))
                .then()
                .statusCode(400);
    }

    @Test
    void staysInItsCategory() {
        var anna = crowd.seller();

        edit(
                        anna,
                        draft(anna, stall.swords()),
                        1,
                        Map.of("categoryId", stall.swords().toString()))
                .then()
                .statusCode(422)
                .body("fields.path", hasItem("categoryId"))
                .body("fields.code", hasItem("fixed"));
    }

    @Test
    void writesEveryChangeOfTheStockDown() {
        var anna = crowd.seller();
        var id = draft(anna, stall.swords());
        edit(anna, id, 1, Map.of("stock", 10));
        edit(anna, id, 2, Map.of("stock", 4));
        edit(anna, id, 3, Map.of("title", "Darkmoon"));

        assertThat(moves(id)).containsExactly(3, 7, -6);
    }

    @Test
    void leavesTheStockWhenItHasChangedSinceTheSellerLooked() {
        var anna = crowd.seller();
        var id = draft(anna, stall.swords());

        edit(anna, id, 1, Map.of("stock", 5, "expectedStock", 4)).then().statusCode(412);
        edit(anna, id, 1, Map.of("stock", 5, "expectedStock", 3))
                .then()
                .statusCode(200)
                .body("stock", equalTo(5));
    }

    @Test
    void isSoldOutWithoutStockAndBackWithIt() {
        var anna = crowd.seller();
        var id = draft(anna, stall.swords());
        anna.asks().post(LOTS + "/" + id + "/activate");

        edit(anna, id, 1, Map.of("stock", 0)).then().body("state", equalTo("SOLD"));
        edit(anna, id, 2, Map.of("stock", 2)).then().body("state", equalTo("ACTIVE"));
    }

    private List<Integer> moves(String lot) {
        return db.withHandle(
                h -> h.createQuery("select units from market.stock_move where lot_id = :lot::uuid order by id")
                        .bind("lot", lot)
                        .mapTo(Integer.class)
                        .list());
    }
}
