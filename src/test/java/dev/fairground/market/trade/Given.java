package dev.fairground.market.trade;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.commands.Command;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Texts;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.listing.AddLots;
import dev.fairground.market.listing.LotForm;
import dev.fairground.market.listing.NewLot;
import dev.fairground.market.tree.CategoryForm;
import dev.fairground.market.tree.CreateCategory;
import dev.fairground.market.tree.CreateGame;
import dev.fairground.market.tree.Field;
import dev.fairground.market.tree.GameForm;
import dev.fairground.market.tree.Kind;
import dev.fairground.market.tree.Trees;
import dev.fairground.testing.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests of trade begin with, made by the market's own use cases. */
@ApplicationScoped
class Given {
    private final CreateGame games;
    private final CreateCategory categories;
    private final AddLots lots;
    private final PlaceOrders orders;
    private final Ledger ledger;
    private final Trees trees;
    private volatile @Nullable CategoryId items;

    Given(CreateGame games, CreateCategory categories, AddLots lots, PlaceOrders orders, Ledger ledger, Trees trees) {
        this.games = games;
        this.categories = categories;
        this.lots = lots;
        this.orders = orders;
        this.ledger = ledger;
        this.trees = trees;
    }

    CategoryId category(Kind kind, Field... orderFields) {
        var game = done(games.create(new GameForm(slug(), text("Elden Ring"), text("A game"), null, true)));
        return done(categories.create(new CategoryForm(
                game,
                null,
                slug(),
                text("Swords"),
                kind,
                1,
                text("piece"),
                null,
                null,
                List.of(),
                List.of(orderFields),
                true)));
    }

    /** A category of items that asks buyers nothing; one for all tests of a class. */
    CategoryId items() {
        var known = items;
        if (known == null || trees.now().category(known).isEmpty()) {
            known = category(Kind.ITEM);
            items = known;
        }
        return known;
    }

    /** A lot on sale by somebody new: items at this price each, delivered within an hour. */
    LotId lot(Money price, int units) {
        return lot(items(), price, units);
    }

    LotId lot(CategoryId category, Money price, int units) {
        return lot(Ids.next(UserId::new), category, price, units);
    }

    LotId lot(UserId seller, CategoryId category, Money price, int units) {
        return add(new NewLot(seller, form(category, price, units), true));
    }

    /** A lot its seller has not put on sale. */
    LotId draft(Money price, int units) {
        return add(new NewLot(Ids.next(UserId::new), form(items(), price, units), false));
    }

    UserId buyerWith(Money money) {
        return ledger.userWith(money);
    }

    List<UserId> buyersWith(Money money, int count) {
        return Stream.generate(() -> buyerWith(money)).limit(count).toList();
    }

    /** An order of one item for 500 roubles, paid by a buyer who has 500 roubles left. */
    Order order() {
        return order(lot(rub(500), 1), rub(500));
    }

    Order order(Kind kind) {
        return order(lot(category(kind), rub(500), 1), rub(500));
    }

    /** An order of one unit, paid by a buyer who has as much again. */
    Order order(LotId lot, Money price) {
        return done(orders.place(List.of(wish(buyerWith(price.plus(price)), lot, 1, price)))
                .getFirst());
    }

    static Wish wish(UserId buyer, LotId lot, int quantity, Money price) {
        return new Wish(command(buyer), Ids.next(OrderId::new), lot, quantity, price, "", Map.of());
    }

    static Ask.Plain ask(UserId user, Order order) {
        return new Ask.Plain(command(user), order.deal().id());
    }

    static Ask.Delivery delivery(Order order, String note) {
        return new Ask.Delivery(command(order.deal().seller()), order.deal().id(), note);
    }

    static Ask.Confirmation confirmation(Order order) {
        return new Ask.Confirmation(command(order.deal().buyer()), order.deal().id(), true);
    }

    static Command command(UserId user) {
        return new Command(user, "POST /test", new CommandKey(Ids.next().toString()), "0".repeat(64));
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }

    private LotId add(NewLot lot) {
        return done(lots.add(List.of(lot)).getFirst());
    }

    private static LotForm form(CategoryId category, Money price, int units) {
        return new LotForm(category, "A sword", "Sharp", Map.of(), price, units, null, null, null, 60);
    }

    private static String slug() {
        return "s" + Ids.next();
    }

    private static Texts text(String english) {
        return new Texts(Map.of("en", english, "ru", english));
    }
}
