package dev.fairground.market.trade;

import static dev.fairground.market.trade.Given.wish;
import static dev.fairground.market.trade.TradeRefusal.INSUFFICIENT_FUNDS;
import static dev.fairground.market.trade.TradeRefusal.NOT_FOUND;
import static dev.fairground.market.trade.TradeRefusal.OUT_OF_STOCK;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.commands.Command;
import dev.fairground.commands.CommandRefusal;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class PlaceOrdersTests {
    @Inject
    Given given;

    @Inject
    PlaceOrders orders;

    @Inject
    Orders stored;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Jdbi db;

    @Test
    void takesThePriceFromTheBuyerAndTheUnitsOffTheShelf() {
        var lot = given.lot(rub(400), 5);
        var buyer = given.buyerWith(rub(3_000));

        var order =
                Given.done(orders.place(List.of(wish(buyer, lot, 3, rub(400)))).getFirst());

        assertThat(order.deal().bill().gross()).isEqualTo(rub(1_200));
        assertThat(order.deal().bill().commission()).isEqualTo(rub(60));
        assertThat(wallet.balances(buyer)).containsExactly(new Balance(Currency.RUB, 180_000, 0, 0, 0, 0));
        assertThat(shelf(lot)).isEqualTo("ACTIVE 2");
        assertThat(ledger).isBalanced();
    }

    @Test
    void isReadBackAsItWasPlaced() {
        var lot = given.lot(rub(500), 1);
        var wish = wish(given.buyerWith(rub(500)), lot, 1, rub(500));

        var order = Given.done(orders.place(List.of(wish)).getFirst());

        assertThat(stored.find(wish.order())).contains(order);
        assertThat(stored.events(wish.order()))
                .extracting(Timelines.Event::type)
                .containsExactly("PAID");
    }

    @Test
    void marksTheLotAsSoldWithItsLastUnit() {
        var lot = given.lot(rub(500), 2);

        orders.place(List.of(wish(given.buyerWith(rub(1_000)), lot, 2, rub(500))));

        assertThat(shelf(lot)).isEqualTo("SOLD 0");
        assertThat(journal(lot)).isEqualTo("LISTED 2, SOLD -2");
    }

    @Test
    void changesNothingWhenTheBuyerCannotPay() {
        var lot = given.lot(rub(500), 1);
        var buyer = given.buyerWith(rub(499));

        var outcome = orders.place(List.of(wish(buyer, lot, 1, rub(500)))).getFirst();

        assertThat(outcome)
                .isEqualTo(new Refused<Order>(INSUFFICIENT_FUNDS, Map.of("required", rub(500), "available", rub(499))));
        assertThat(shelf(lot)).isEqualTo("ACTIVE 1");
        assertThat(wallet.balances(buyer)).containsExactly(new Balance(Currency.RUB, 49_900, 0, 0, 0, 0));
    }

    @Test
    void knowsNoLotThatDoesNotExist() {
        var wish = wish(given.buyerWith(rub(1)), Ids.next(LotId::new), 1, rub(500));

        assertThat(orders.place(List.of(wish))).containsExactly(new Refused<>(NOT_FOUND));
    }

    @Test
    void decidesWishesInTheirOrder() {
        var lot = given.lot(rub(500), 3);
        var buyer = given.buyerWith(rub(1_000));
        var rich = given.buyerWith(rub(9_000));

        var outcomes = orders.place(List.of(
                wish(buyer, lot, 2, rub(500)),
                wish(buyer, lot, 1, rub(500)),
                wish(rich, lot, 2, rub(500)),
                wish(rich, lot, 1, rub(500))));

        assertThat(outcomes)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Done.class),
                        poor -> assertThat(poor).extracting("reason").isEqualTo(INSUFFICIENT_FUNDS),
                        late -> assertThat(late).isEqualTo(new Refused<Order>(OUT_OF_STOCK, Map.of("available", 1))),
                        last -> assertThat(last).isInstanceOf(Done.class));
        assertThat(shelf(lot)).isEqualTo("SOLD 0");
        assertThat(ledger).isBalanced();
    }

    @Test
    void answersARepeatedCommandWithItsFirstOrder() {
        var lot = given.lot(rub(500), 5);
        var wish = wish(given.buyerWith(rub(5_000)), lot, 1, rub(500));
        var order = Given.done(orders.place(List.of(wish)).getFirst());

        assertThat(orders.place(List.of(again(wish), again(wish))))
                .containsExactly(new Replayed<>(order), new Replayed<>(order));
        assertThat(shelf(lot)).isEqualTo("ACTIVE 4");
    }

    @Test
    void answersARepeatInTheSameBatchWithTheSameOrder() {
        var lot = given.lot(rub(500), 5);
        var wish = wish(given.buyerWith(rub(5_000)), lot, 1, rub(500));

        var outcomes = orders.place(List.of(wish, again(wish)));

        assertThat(outcomes.getLast()).isEqualTo(new Replayed<>(Given.done(outcomes.getFirst())));
        assertThat(shelf(lot)).isEqualTo("ACTIVE 4");
    }

    @Test
    void refusesAnotherWishUnderTheSameKey() {
        var lot = given.lot(rub(500), 5);
        var wish = wish(given.buyerWith(rub(5_000)), lot, 1, rub(500));
        orders.place(List.of(wish));

        var command = wish.command();
        var other = new Command(command.user(), command.route(), command.key(), "1".repeat(64));

        assertThat(orders.place(List.of(with(other, wish)))).containsExactly(new Refused<>(CommandRefusal.MISMATCH));
    }

    @Test
    void mayBeRepeatedUnderTheSameKeyAfterARefusal() {
        var lot = given.lot(rub(500), 1);
        var buyer = given.buyerWith(rub(100));
        var wish = wish(buyer, lot, 1, rub(500));
        orders.place(List.of(wish));

        ledger.give(buyer, rub(400));

        assertThat(orders.place(List.of(again(wish))).getFirst()).isInstanceOf(Done.class);
    }

    @Test
    void keepsWhatTheLotSaidWhenItWasBought() {
        var order = given.order();
        db.useHandle(h -> h.createUpdate("update market.lot set title = 'A spoon', version = version + 1 where id = ?")
                .bind(0, order.deal().lot().lot().value())
                .execute());

        assertThat(stored.byId(Set.of(order.deal().id().value())).values())
                .extracting(it -> it.deal().lot().title())
                .containsExactly("A sword");
    }

    private String shelf(LotId lot) {
        return db.withHandle(h -> h.createQuery("select state || ' ' || available from market.lot where id = ?")
                .bind(0, lot.value())
                .mapTo(String.class)
                .one());
    }

    private String journal(LotId lot) {
        return db.withHandle(
                h -> h.createQuery("""
                        select string_agg(reason || ' ' || units, ', ' order by id)
                          from market.stock_move
                         where lot_id = ?
                        """).bind(0, lot.value()).mapTo(String.class).one());
    }

    /** The same request once more: it would be another order. */
    private static Wish again(Wish wish) {
        return with(wish.command(), wish);
    }

    private static Wish with(Command command, Wish wish) {
        return new Wish(
                command,
                Ids.next(OrderId::new),
                wish.lot(),
                wish.quantity(),
                wish.expected(),
                wish.message(),
                wish.fields());
    }
}
