package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderId;
import java.util.UUID;

/** What somebody asks of an order that exists. */
sealed interface Ask extends Keyed {
    OrderId order();

    default UserId by() {
        return command().user();
    }

    @Override
    default UUID object() {
        return order().value();
    }

    /** A move that needs nothing more said. */
    record Plain(Command command, OrderId order) implements Ask {}

    /**
     * The seller says that the buyer has it.
     *
     * @param note the proof, for the buyer's eyes only; may be empty where the kind of goods asks for none
     */
    record Delivery(Command command, OrderId order, String note) implements Ask {}

    /**
     * The buyer says that all is well.
     *
     * @param withoutDelivery that it is meant, although the seller has not delivered
     */
    record Confirmation(Command command, OrderId order, boolean withoutDelivery) implements Ask {}
}
