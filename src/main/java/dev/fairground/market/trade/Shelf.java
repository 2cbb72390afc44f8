package dev.fairground.market.trade;

import dev.fairground.events.Event;
import dev.fairground.market.LotDelisted;
import dev.fairground.market.LotId;
import dev.fairground.market.LotListed;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.market.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The lots one transaction has locked: what it takes off them, and what it puts back. */
final class Shelf {
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Map<LotId, Change> changes = new LinkedHashMap<>();
    private final List<StockMove> moves = new ArrayList<>();
    private final Tree tree;
    private final Instant now;

    Shelf(Collection<Lot> lots, Tree tree, Instant now) {
        lots.forEach(lot -> this.lots.put(lot.id(), lot));
        this.tree = tree;
        this.now = now;
    }

    /** When the lots were locked: the moment of everything that happens to them. */
    Instant now() {
        return now;
    }

    /** Decides one purchase with what earlier ones of this transaction have left. */
    Decision sell(Wish wish) {
        var lot = lots.get(wish.lot());
        if (lot == null) {
            return new Decision.No(TradeRefusal.NOT_FOUND);
        }
        return lot.sell(wish, tree.category(lot.snapshot().category()).orElseThrow());
    }

    void take(Sale sale) {
        moves.add(
                new StockMove(sale.lot().id(), sale.wish().order(), -sale.wish().quantity()));
        change(sale.lot(), sale.lot().without(sale.wish().quantity()));
    }

    void putBack(Deal deal) {
        var lot = Objects.requireNonNull(lots.get(deal.lot().lot()), "the lot of an order is locked before the order");
        moves.add(new StockMove(lot.id(), deal.id(), deal.quantity()));
        change(lot, lot.plus(deal.quantity()));
    }

    List<Lot> changed() {
        return changes.values().stream().map(Change::after).toList();
    }

    List<StockMove> moves() {
        return moves;
    }

    /** What the market should know: lots whose last unit was taken, and lots that have units again. */
    List<Event> news() {
        return changes.values().stream().flatMap(Change::news).toList();
    }

    private void change(Lot before, Lot after) {
        lots.put(after.id(), after);
        changes.merge(after.id(), new Change(before, after), (first, last) -> new Change(first.before, last.after));
    }

    /** A lot as it was locked, and as it leaves the transaction. */
    private record Change(Lot before, Lot after) {
        Stream<Event> news() {
            var category = after.snapshot().category();
            if (before.onSale() && !after.onSale()) {
                return Stream.of(new LotDelisted(after.id(), category, after.seller()));
            }
            return after.onSale() && !before.onSale()
                    ? Stream.of(new LotListed(after.id(), category, after.seller()))
                    : Stream.empty();
        }
    }

    /**
     * One line of the stock journal: an order took units off a lot, or gave them back.
     *
     * @param units negative when sold
     */
    record StockMove(LotId lot, OrderId order, int units) {
        String reason() {
            return units < 0 ? "SOLD" : "RETURNED";
        }
    }
}
