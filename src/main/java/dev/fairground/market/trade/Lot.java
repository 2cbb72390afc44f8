package dev.fairground.market.trade;

import static dev.fairground.market.trade.TradeRefusal.LOT_UNAVAILABLE;
import static dev.fairground.market.trade.TradeRefusal.OUT_OF_STOCK;
import static dev.fairground.market.trade.TradeRefusal.OWN_LOT;
import static dev.fairground.market.trade.TradeRefusal.PRICE_CHANGED;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.market.tree.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A lot as a purchase sees it: locked, with what is left on the shelf.
 *
 * @param maxQty most units of one order; the highest int where the seller set no limit
 */
record Lot(Snapshot snapshot, UserId seller, State state, int available, int minQty, int maxQty, int deliveryMinutes) {
    private static final long MOST = 99_999_999;

    /** Where a lot stands, as its table says. */
    enum State {
        DRAFT,
        ACTIVE,
        INACTIVE,
        SOLD
    }

    LotId id() {
        return snapshot.lot();
    }

    boolean onSale() {
        return state == State.ACTIVE;
    }

    /** Decides one purchase; takes nothing off the shelf and charges nothing. */
    Decision sell(Wish wish, Category category) {
        if (state == State.SOLD) {
            return outOfStock();
        }
        if (!onSale() || !category.open()) {
            return new Decision.No(LOT_UNAVAILABLE);
        }
        if (wish.buyer().equals(seller)) {
            return new Decision.No(OWN_LOT);
        }
        var asked = category.orderFields().check("fields", wish.fields(), Map.of());
        var errors = new ArrayList<>(errors(wish, category));
        errors.addAll(asked.errors());
        if (!errors.isEmpty()) {
            return Decision.No.because(errors);
        }
        if (snapshot.price().isMoreThan(wish.expected())) {
            return new Decision.No(
                    PRICE_CHANGED, Map.of("current", snapshot.price().price(), "version", snapshot.version()));
        }
        if (wish.quantity() > available) {
            return outOfStock();
        }
        return new Sale(wish, this, snapshot.price().of(wish.quantity()), category.commission(), asked.values());
    }

    /** The lot with fewer units; without any it is sold. */
    Lot without(int units) {
        var left = available - units;
        return with(left, left == 0 ? State.SOLD : state);
    }

    /** The lot with units that came back; a lot that was sold is on sale again. */
    Lot plus(int units) {
        return with(Math.addExact(available, units), state == State.SOLD ? State.ACTIVE : state);
    }

    private Lot with(int units, State then) {
        return new Lot(snapshot, seller, then, units, minQty, maxQty, deliveryMinutes);
    }

    private Decision.No outOfStock() {
        return new Decision.No(OUT_OF_STOCK, Map.of("available", available));
    }

    private List<FieldError> errors(Wish wish, Category category) {
        var price = snapshot.price();
        if (!wish.expected().currency().equals(price.price().currency())) {
            return error(
                    "expectedUnitPrice.currency",
                    "wrong-currency",
                    "must be " + price.price().currency());
        }
        if (wish.quantity() < minQty) {
            return error("quantity", "too-small", "at least " + minQty);
        }
        if (wish.quantity() > maxQty) {
            return error("quantity", "too-large", "at most " + maxQty);
        }
        var total = price.of(wish.quantity());
        var least = new Money(category.minOrder(), total.currency());
        if (least.isMoreThan(total)) {
            return error("quantity", "total-too-small", "the order must come to at least %d".formatted(least.minor()));
        }
        if (total.minor() > MOST) {
            return error("quantity", "total-too-large", "the order must come to at most %d".formatted(MOST));
        }
        return List.of();
    }

    private static List<FieldError> error(String path, String code, String message) {
        return List.of(new FieldError(path, code, message));
    }
}
