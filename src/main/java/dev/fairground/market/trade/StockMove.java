package dev.fairground.market.trade;

import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;

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
