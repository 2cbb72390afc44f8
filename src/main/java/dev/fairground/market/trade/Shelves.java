package dev.fairground.market.trade;

import dev.fairground.events.Events;
import dev.fairground.kernel.Clock;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.tree.Trees;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Opens the shelf for a transaction, and writes what the transaction leaves on it. */
@ApplicationScoped
class Shelves {
    private final Lots lots;
    private final Trees trees;
    private final Clock clock;
    private final Events events;

    Shelves(Lots lots, Trees trees, Clock clock, Events events) {
        this.lots = lots;
        this.trees = trees;
        this.clock = clock;
        this.events = events;
    }

    /** Locks lots until the transaction ends, together with the terms of their categories. */
    Shelf lock(Set<LotId> ids) {
        return open(ids.isEmpty() ? List.of() : lots.lock(ids));
    }

    /** Locks the lots of these orders, before the orders themselves may be locked. */
    Shelf lockOf(Set<OrderId> orders) {
        return open(orders.isEmpty() ? List.of() : lots.lockOf(orders));
    }

    /** Writes stock and its journal; tells which lots left the market or came back. */
    void write(Shelf shelf) {
        if (!shelf.moves().isEmpty()) {
            lots.write(shelf.changed(), shelf.moves(), shelf.now());
            events.publish(shelf.news());
        }
    }

    private Shelf open(List<Lot> locked) {
        return new Shelf(locked, trees.now(), clock.now());
    }
}
