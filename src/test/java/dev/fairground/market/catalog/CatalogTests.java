package dev.fairground.market.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.Crowd;
import dev.fairground.market.LotId;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What visitors find, and that pages of it neither repeat nor leave out. */
@ModuleTest
class CatalogTests {
    private static final String LOTS = "/api/v1/market/lots";

    @Inject
    Stall stall;

    @Inject
    Crowd crowd;

    @Inject
    Jdbi db;

    @ParameterizedTest
    @CsvSource({
        "attr.server=eu, 100 300",
        "attr.server=eu&attr.server=us, 100 200 300",
        "attr.server=eu&attr.level.min=50, 300",
        "attr.level.min=20&attr.level.max=50, 200",
        "attr.weight.max=2.5, 100 200",
        "attr.soulbound=true, 300",
        "attr.soulbound=false, 100",
        "price.min=200, 200 300 400",
        "price.min=150&price.max=300, 200 300",
        "q=moon, 100",
        "q=Меч огн, 400",
        "q=sword moon, ''",
        "seller=nobody-here, ''"
    })
    void narrowsAList(String query, String prices) {
        var swords = stall.swords();
        lot(swords, "Moonlight blade", 100, Map.of("server", "eu", "level", 10, "weight", 1.5, "soulbound", false));
        lot(swords, "A sword", 200, Map.of("server", "us", "level", 50, "weight", 2.5));
        lot(swords, "A sword", 300, Map.of("server", "eu", "level", 60, "weight", 9, "soulbound", true));
        lot(swords, "Огненный меч", 400, Map.of("server", "asia"));

        List<String> found = given().get(LOTS + "?sort=price&category=" + swords + "&" + query)
                .path("items.unitPrice.amount");

        assertThat(String.join(" ", found)).isEqualTo(prices);
    }

    @Test
    void findsTheLotsOfAGameOfAParentAndOfASeller() {
        var game = stall.game("Elden");
        var gear = stall.category(game, null, "Gear", List.of());
        var swords = stall.category(game, gear, "Swords", Stall.SWORD_FIELDS);
        var anna = crowd.seller().account();
        var lot = stall.lot(anna.id(), swords, "A sword", 100, Map.of("server", "eu"));
        String slug = given().get("/api/v1/market/categories/" + swords).path("game.slug");

        for (var query :
                List.of("game=" + slug, "category=" + gear, "seller=" + anna.username(), "seller=" + anna.id())) {
            assertThat(ids(given().get(LOTS + "?" + query))).containsExactly(lot.toString());
        }
    }

    @Test
    void showsACardInTheCallersLanguage() {
        var swords = stall.swords();
        stall.lot(swords, 100, Map.of("server", "eu", "soulbound", true, "note", "hidden in lists"));

        given().header("Accept-Language", "ru")
                .get(LOTS + "?category=" + swords)
                .then()
                .body("items[0].attrs.key", contains("server", "soulbound"))
                .body("items[0].attrs.text", contains("eu", "да"))
                .body("items[0].category.kind", equalTo("ITEM"))
                .body("items[0].unitName", equalTo("piece"))
                .body("items[0].state", equalTo("ACTIVE"));
    }

    @Test
    void namesWhatItDoesNotUnderstand() {
        given().get(LOTS + "?category=" + stall.swords() + "&attr.colour=red&attr.level.min=tall&price.min=x&sort=best")
                .then()
                .statusCode(422)
                .body("fields.path", contains("price.min", "attr.colour", "attr.level.min", "sort"));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=101", "after=broken", "limit=many"})
    void refusesAPageThatCannotBe(String query) {
        assertThat(given().get(LOTS + "?" + query).statusCode()).isIn(400, 422);
    }

    @Test
    void refusesACursorOfAnotherList() {
        var swords = stall.swords();
        stall.lot(swords, 100, Map.of("server", "eu"));
        stall.lot(swords, 200, Map.of("server", "eu"));
        String next =
                given().get(LOTS + "?limit=1&sort=price&category=" + swords).path("next");

        given().get(LOTS + "?limit=1&sort=-price&category=" + swords + "&after=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void isEmptyWhereThereIsNothing() {
        given().get(LOTS + "?count=true&category=" + Ids.next())
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()))
                .body("next", nullValue())
                .body("count.count", equalTo(0));
    }

    @Test
    void countsWhatTheFilterLeaves() {
        var swords = stall.swords();
        stall.lot(swords, 100, Map.of("server", "eu"));
        stall.lot(swords, 200, Map.of("server", "us"));

        given().get(LOTS + "?count=true&limit=1&attr.server=us&category=" + swords)
                .then()
                .body("count.count", equalTo(1))
                .body("count.capped", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"price", "-price", "-createdAt"})
    void turnsPagesWithoutRepeatsAndGapsWhileLotsChange(String sort) {
        var swords = stall.swords();
        var lots = new ArrayList<LotId>();
        for (var i = 0; i < 25; i++) {
            lots.add(stall.lot(swords, 100 + i % 3, Map.of("server", "eu")));
        }
        var seen = new ArrayList<String>();
        @Nullable String after = "";

        do {
            var page = given().get(LOTS + "?limit=4&sort=" + sort + "&category=" + swords + "&after=" + after);
            seen.addAll(ids(page));
            after = page.path("next");
            var gone = seen.getFirst();
            db.useHandle(h -> h.execute("update market.lot set state = 'INACTIVE' where id = ?::uuid", gone));
        } while (after != null);

        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(lots.stream().map(LotId::toString).toList());
    }

    @Test
    void showsSellersTheirOwnLotsInEveryState() {
        var anna = crowd.seller();
        var swords = stall.swords();
        var lot = stall.lot(anna.account().id(), swords, "A sword", 100, Map.of("server", "eu"));
        anna.asks().post(LOTS + "/" + lot + "/deactivate");

        assertThat(ids(anna.asks().get(LOTS + "?seller=me"))).containsExactly(lot.toString());
        assertThat(ids(anna.asks().get(LOTS + "?seller=me&state=ACTIVE"))).isEmpty();
        assertThat(ids(anna.asks().get(LOTS + "?seller=" + anna.account().id())))
                .isEmpty();
        given().get(LOTS + "?seller=me").then().statusCode(401);
    }

    @Test
    void hidesLotsOfCategoriesThatAreSwitchedOff() {
        var swords = stall.swords();
        var lot = stall.lot(swords, 100, Map.of("server", "eu"));
        crowd.admin()
                .asks()
                .header("If-Match", "\"1\"")
                .body(Map.of("active", false))
                .patch("/api/v1/admin/market/categories/" + swords);

        given().get("/api/v1/market/categories/" + swords).then().statusCode(404);
        given().get(LOTS + "/" + lot).then().statusCode(404);
        assertThat(ids(given().get(LOTS + "?limit=100"))).doesNotContain(lot.toString());
    }

    private void lot(CategoryId category, String title, long price, Map<String, @Nullable Object> attrs) {
        stall.lot(Ids.next(UserId::new), category, title, price, attrs);
    }

    private static List<String> ids(Response page) {
        return page.then().statusCode(200).extract().path("items.id");
    }
}
