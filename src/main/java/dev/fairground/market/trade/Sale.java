package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.market.tree.Commission;
import dev.fairground.wallet.Posting.Posted;
import java.time.Instant;
import java.util.Map;

/**
 * A wish its lot agrees to, for a price; becomes an order when the buyer can pay.
 *
 * @param fields what the buyer told, in stored form
 */
record Sale(Wish wish, Lot lot, Money gross, Commission commission, Map<String, Object> fields) implements Decision {

    /** The order, paid: its terms are frozen here. */
    Order.Paid order(String number, Posted payment, Instant now) {
        var bill = new Bill(
                gross, commission.fee().of(gross), commission.rule(), payment.fromSpend(), payment.fromEarned());
        var kind = lot.snapshot().kind();
        var deal = new Deal(
                wish.order(),
                number,
                wish.buyer(),
                lot.seller(),
                lot.snapshot(),
                wish.quantity(),
                bill,
                Deadlines.of(kind, lot.deliveryMinutes(), now),
                wish.message(),
                fields);
        return new Order.Paid(deal, 1);
    }
}
