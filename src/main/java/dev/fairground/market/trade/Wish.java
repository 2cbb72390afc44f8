package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer asks for.
 *
 * @param order    what the order will be called
 * @param quantity units, as asked: any number
 * @param expected the price of a batch of units that the buyer has seen; a lower one is taken, a higher one refused
 * @param message  to the seller; empty where there is none
 * @param fields   what the category asks of its buyers, as given
 */
record Wish(
        Command command,
        OrderId order,
        LotId lot,
        int quantity,
        Money expected,
        String message,
        Map<String, ? extends @Nullable Object> fields)
        implements Keyed {

    UserId buyer() {
        return command.user();
    }

    @Override
    public UUID object() {
        return order.value();
    }
}
