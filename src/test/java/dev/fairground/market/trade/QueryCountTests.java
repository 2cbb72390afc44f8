package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.market.LotId;
import dev.fairground.testing.CountedQueries;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A screen costs a fixed small number of queries, however many rows it shows. */
@ModuleTest
class QueryCountTests {
    private static final String MARKET = "/api/v1/market/";
    private static final int FEW = 2;
    private static final int MANY = 12;

    @Inject
    Given given;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    private Trader boris = Trader.NOBODY;

    @BeforeEach
    void borisHasMoney() {
        boris = Trader.newcomer();
        ledger.give(boris.id(), rub(100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "home: games, games?limit=100, 2",
        "home: newest lots, lots?sort=-createdAt&limit=8, 3",
        "category, categories/{category}, 2",
        "list, lots?category={category}&count=true&limit=100, 4",
        "lot, lots/{lot}, 4",
        "purchases, orders?role=buyer&limit=100, 4",
        "order, orders/{order}, 4",
        "timeline, orders/{order}/timeline, 4"
    })
    void staysTheSame(String screen, String path, int most) {
        sell(FEW);
        var withFew = queries(path);
        sell(MANY);

        assertThat(queries(path)).as(screen).isEqualTo(withFew).isBetween(1, most);
    }

    /** That many lots, of a seller each, and an order of one unit of every one. */
    private void sell(int count) {
        for (var i = 0; i < count; i++) {
            buy(given.lot(Trader.newcomer().id(), given.items(), rub(500), 5));
        }
    }

    private void buy(LotId lot) {
        boris.buys(lot, 1, rub(500)).then().statusCode(201);
    }

    private int queries(String path) {
        String order = boris.asks().get(MARKET + "orders?role=buyer").path("items[0].id");
        String lot = boris.sees(order).path("lot.id");
        var asked = MARKET
                + path.replace("{category}", given.items().toString())
                        .replace("{order}", order)
                        .replace("{lot}", lot);
        return CountedQueries.of(db, () -> boris.asks().get(asked).then().statusCode(200));
    }
}
