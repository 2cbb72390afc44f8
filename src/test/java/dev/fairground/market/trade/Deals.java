package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Texts;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.GameId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Commission;
import dev.fairground.market.tree.Fee;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.FieldType;
import dev.fairground.market.tree.Kind;
import dev.fairground.market.tree.Schema;
import dev.fairground.wallet.Posting.Posted;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Lots, wishes and orders to try rules on, without a database. */
final class Deals {
    static final UserId ANNA = Ids.next(UserId::new);
    static final UserId BORIS = Ids.next(UserId::new);
    static final UserId VERA = Ids.next(UserId::new);
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final int DELIVERY_MINUTES = 60;

    private static final LotId SWORD = Ids.next(LotId::new);
    private static final CategoryId WEAPONS = Ids.next(CategoryId::new);
    private static final Commission FIVE_PERCENT = new Commission(new Fee(500, 1_000, 50_000), Commission.Rule.GLOBAL);

    private Deals() {}

    static Money rub(long rubles) {
        return new Money(rubles * 100, Currency.RUB);
    }

    /** A lot of Anna's: swords for 500 roubles each. */
    static Lot lot(Lot.State state, int available) {
        return new Lot(snapshot(Kind.ITEM), ANNA, state, available, 1, Integer.MAX_VALUE, DELIVERY_MINUTES);
    }

    static Lot lotOf(int available) {
        return lot(Lot.State.ACTIVE, available);
    }

    static Snapshot snapshot(Kind kind) {
        return new Snapshot(SWORD, 3, WEAPONS, kind, "A sword", "Sharp", Map.of(), new UnitPrice(rub(500), 1));
    }

    /** The category of swords: asks buyers for their character. */
    static Category weapons(boolean open) {
        var character = new Field(
                "character", text("Character"), FieldType.TEXT, true, false, false, List.of(), null, null, null, 20);
        return new Category(
                WEAPONS,
                Ids.next(GameId::new),
                null,
                "weapons",
                text("Weapons"),
                Kind.ITEM,
                1,
                text("piece"),
                new Schema(List.of()),
                new Schema(List.of(character)),
                FIVE_PERCENT,
                2_000,
                List.of(WEAPONS),
                open,
                1);
    }

    static Wish wish(UserId buyer, int quantity) {
        return wish(buyer, quantity, rub(500));
    }

    static Wish wish(UserId buyer, int quantity, Money expected) {
        return new Wish(
                command(buyer), Ids.next(OrderId::new), SWORD, quantity, expected, "", Map.of("character", "Arya"));
    }

    static Command command(UserId user) {
        var key = new CommandKey(Ids.next().toString());
        return new Command(user, "POST /api/v1/market/orders", key, "0".repeat(64));
    }

    /** Anna's sword, bought by Boris at noon for 500 roubles, of which 200 were income. */
    static Order.Paid paid() {
        return paid(Kind.ITEM);
    }

    static Order.Paid paid(Kind kind) {
        var lot = new Lot(snapshot(kind), ANNA, Lot.State.ACTIVE, 5, 1, 5, DELIVERY_MINUTES);
        var sale = new Sale(wish(BORIS, 1), lot, rub(500), FIVE_PERCENT, Map.of());
        return sale.order("ABCD2345", new Posted(rub(300), rub(200)), NOON);
    }

    private static Texts text(String english) {
        return new Texts(Map.of("en", english));
    }
}
