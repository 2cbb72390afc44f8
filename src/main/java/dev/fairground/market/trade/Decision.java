package dev.fairground.market.trade;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.ProblemCode;
import dev.fairground.kernel.Validation;
import dev.fairground.market.trade.Deal.Bill;
import dev.fairground.market.trade.Deal.Deadlines;
import dev.fairground.market.tree.Commission;
import dev.fairground.wallet.Posting.Posted;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a lot says to a wish. */
sealed interface Decision {

    /** Not sold; the facts help the buyer to ask for something better. */
    record No(ProblemCode reason, Map<String, Object> facts) implements Decision {
        No(ProblemCode reason) {
            this(reason, Map.of());
        }

        static No because(List<FieldError> errors) {
            return new No(Validation.FAILED, Map.of("fields", errors));
        }

        <T> Outcome<T> outcome() {
            return new Outcome.Refused<>(reason, facts);
        }
    }

    /**
     * A wish its lot agrees to, for a price; becomes an order when the buyer can pay.
     *
     * @param fields what the buyer told, in stored form
     */
    record Sale(Wish wish, Lot lot, Money gross, Commission commission, Map<String, Object> fields)
            implements Decision {

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
}
