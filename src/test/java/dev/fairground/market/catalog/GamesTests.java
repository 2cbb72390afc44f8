package dev.fairground.market.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.fairground.events.Happened;
import dev.fairground.events.Listener;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.Crowd;
import dev.fairground.market.LotId;
import dev.fairground.market.LotListed;
import dev.fairground.market.Stall;
import dev.fairground.testing.ModuleTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Games from A to Z, and how many lots are in them. */
@ModuleTest
class GamesTests {
    @Inject
    Stall stall;

    @Inject
    Crowd crowd;

    @Inject
    Jobs jobs;

    @Inject
    Jdbi db;

    @Inject
    Listener<LotListed> listed;

    @Inject
    RecountLots recount;

    @Test
    void turnsPagesInTheOrderOfTheAlphabet() {
        for (var name : List.of("Zephyr", "арена", "Äther", "Yonder", "Beacon")) {
            stall.game(name);
        }
        var names = new ArrayList<String>();
        var slugs = new ArrayList<String>();
        @Nullable String after = "";

        do {
            var page = given().header("Accept-Language", "en").get("/api/v1/market/games?limit=2&after=" + after);
            names.addAll(page.path("items.name"));
            slugs.addAll(page.path("items.slug"));
            after = page.path("next");
        } while (after != null);

        assertThat(names).containsSubsequence("Äther", "Beacon", "Yonder", "Zephyr");
        assertThat(slugs).doesNotHaveDuplicates();
    }

    @Test
    void findsGamesByTheBeginningOfAWord() {
        stall.game("Sunken Citadel");

        given().get("/api/v1/market/games?q=cit").then().body("items.name", contains("Sunken Citadel"));
        given().get("/api/v1/market/games?q=adel").then().body("items", equalTo(List.of()));
    }

    @Test
    void showsTheTreeOfAGameParentsFirst() {
        var game = stall.game("Elden");
        var gear = stall.category(game, null, "Gear", List.of());
        var swords = stall.category(game, gear, "Swords", Stall.SWORD_FIELDS);
        String slug = given().get("/api/v1/market/categories/" + swords).path("game.slug");

        given().get("/api/v1/market/games/" + slug)
                .then()
                .statusCode(200)
                .body("categories.id", contains(gear.toString(), swords.toString()))
                .body("categories[1].parentId", equalTo(gear.toString()))
                .body("categories[1].kind", equalTo("ITEM"));
        given().get("/api/v1/market/games/no-such-game").then().statusCode(404);
    }

    @Test
    void saysWhatASaleInACategoryCostsAndAsks() {
        given().header("Accept-Language", "ru")
                .get("/api/v1/market/categories/" + stall.swords())
                .then()
                .statusCode(200)
                .body("leaf", equalTo(true))
                .body("unitSize", equalTo(1))
                .body("fields.key", contains("server", "level", "weight", "soulbound", "note"))
                .body("fields[0].options.value", contains("eu", "us", "asia"))
                .body("commission.bps", equalTo(500))
                .body("commission.min.amount", equalTo("1000"))
                .body("commission.max.amount", equalTo("50000"))
                .body("commission.rule", equalTo("GLOBAL"))
                .body("minOrder.amount", equalTo("2000"))
                .body("autoConfirm", equalTo("PT72H"))
                .body("holdDays", equalTo(3))
                .body("game.slug", notNullValue());
    }

    @Test
    void countsLotsAsTheyComeAndGo() {
        var swords = stall.swords();
        var anna = crowd.seller();
        stall.lot(swords, 100, Map.of("server", "eu"));
        var lot = stall.lot(anna.account().id(), swords, "A sword", 200, Map.of("server", "eu"));
        jobs.runDue();
        assertThat(lots(swords)).isEqualTo(2);

        anna.asks().post("/api/v1/market/lots/" + lot + "/deactivate");
        jobs.runDue();

        assertThat(lots(swords)).isEqualTo(1);
    }

    @Test
    void countsALotOnceHoweverOftenItIsHeardOf() {
        var swords = stall.swords();
        var lot = stall.lot(swords, 100, Map.of("server", "eu"));
        jobs.runDue();

        hear(lot, swords);
        hear(lot, swords);

        assertThat(lots(swords)).isEqualTo(1);
    }

    @Test
    void mendsNumbersThatAreWrong() {
        var swords = stall.swords();
        stall.lot(swords, 100, Map.of("server", "eu"));
        jobs.runDue();
        db.useHandle(h -> h.execute("update market.leaf_count set lots = 7"));

        assertThat(recount.sweep()).isPositive();

        assertThat(lots(swords)).isEqualTo(1);
        assertThat(recount.sweep()).isZero();
    }

    private void hear(LotId lot, CategoryId category) {
        var event = new LotListed(lot, category, new UserId(new UUID(0, 1)));
        QuarkusTransaction.requiringNew().run(() -> listed.on(new Happened<>(new UUID(0, 2), Instant.EPOCH, event)));
    }

    private int lots(CategoryId category) {
        return given().get("/api/v1/market/categories/" + category).path("lots");
    }
}
