package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UnitPrice;
import dev.fairground.kernel.UserId;
import dev.fairground.market.CategoryId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.market.tree.Commission;
import dev.fairground.market.tree.Kind;
import dev.fairground.wallet.Escrow;
import dev.fairground.wallet.Owner;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What buyer and seller agreed on; never changes after the purchase.
 *
 * @param number  what people call the order: eight characters
 * @param message of the buyer; empty where there is none
 * @param fields  what the buyer told, by key of the category's order fields
 */
record Deal(
        OrderId id,
        String number,
        UserId buyer,
        UserId seller,
        Snapshot lot,
        int quantity,
        Bill bill,
        Deadlines deadlines,
        String message,
        Map<String, Object> fields) {

    /** On which side of the order somebody stands; empty for strangers. */
    Optional<Role> role(UserId user) {
        if (user.equals(buyer)) {
            return Optional.of(Role.BUYER);
        }
        return user.equals(seller) ? Optional.of(Role.SELLER) : Optional.empty();
    }

    /** The same deal whose deadlines waited for so long. */
    Deal after(Duration pause) {
        return new Deal(id, number, buyer, seller, lot, quantity, bill, deadlines.after(pause), message, fields);
    }

    /** What the ledger knows the order as. */
    Owner owner() {
        return owner(id);
    }

    static Owner owner(OrderId id) {
        return Owner.object("order", id.value());
    }

    /** On which side of an order somebody stands. */
    enum Role {
        BUYER,
        SELLER;

        Actor actor() {
            return switch (this) {
                case BUYER -> Actor.BUYER;
                case SELLER -> Actor.SELLER;
            };
        }
    }

    /**
     * What an order costs and who gets what of it; frozen with the purchase.
     *
     * @param rule       whose rule the commission follows
     * @param fromSpend  what the buyer paid out of top-ups and refunds; a refund goes back there
     * @param fromEarned what the buyer paid out of income; a refund goes back there
     */
    record Bill(Money gross, Money commission, Commission.Rule rule, Money fromSpend, Money fromEarned) {

        /** What the seller gets. */
        Money net() {
            return gross.minus(commission);
        }

        /** The price as it came into escrow. */
        Escrow escrow() {
            return Escrow.of(gross, commission, fromSpend);
        }

        Money nothing() {
            return Money.zero(gross.currency());
        }
    }

    /**
     * When an order moves on by itself; settled with the purchase, and later by as long as the order stood still.
     *
     * @param promisedBy  the point after which the buyer may cancel, had the order never stood still
     * @param autoConfirm from delivery until the order completes without the buyer
     * @param hold        from completion until the seller may use the money
     * @param paused      for how long it stood still
     */
    record Deadlines(Instant paidAt, Instant promisedBy, Duration autoConfirm, Duration hold, Duration paused) {
        private static final Duration GRACE = Duration.ofMinutes(30);
        private static final Duration SILENCE = Duration.ofDays(1);

        static Deadlines of(Kind kind, int deliveryMinutes, Instant paidAt) {
            var promisedBy = paidAt.plus(deliveryMinutes, ChronoUnit.MINUTES).plus(GRACE);
            return new Deadlines(paidAt, promisedBy, kind.autoConfirm(), kind.hold(), Duration.ZERO);
        }

        Deadlines after(Duration pause) {
            return new Deadlines(paidAt, promisedBy, autoConfirm, hold, paused.plus(pause));
        }

        /** The point after which the buyer may cancel. */
        Instant deliverBy() {
            return promisedBy.plus(paused);
        }

        /** When a seller who has not even begun loses the order. */
        Instant startBy() {
            return paidAt.plus(SILENCE).plus(paused);
        }

        /** When a seller who has begun and not delivered loses the order. */
        Instant giveUpAt() {
            return deliverBy().plus(SILENCE);
        }

        boolean isLate(Instant now) {
            return !now.isBefore(deliverBy());
        }
    }

    /**
     * What a lot said when it was bought, whatever its seller writes later.
     *
     * @param version the edition of the lot; all orders of one edition share its snapshot
     * @param attrs   values by key of the category's fields
     */
    record Snapshot(
            LotId lot,
            int version,
            CategoryId category,
            Kind kind,
            String title,
            String description,
            Map<String, Object> attrs,
            UnitPrice price) {}
}
