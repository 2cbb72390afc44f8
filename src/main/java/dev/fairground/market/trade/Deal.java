package dev.fairground.market.trade;

import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.wallet.Owner;
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
}
