package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Ask.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Trades on behalf of people of the demo data, through the same use cases as people do. */
@ApplicationScoped
public class Hands {
    private final PlaceOrders placing;
    private final StartOrder starting;
    private final DeliverOrder delivering;
    private final ConfirmOrders confirming;
    private final RefundOrder refunding;

    Hands(
            PlaceOrders placing,
            StartOrder starting,
            DeliverOrder delivering,
            ConfirmOrders confirming,
            RefundOrder refunding) {
        this.placing = placing;
        this.starting = starting;
        this.delivering = delivering;
        this.confirming = confirming;
        this.refunding = refunding;
    }

    /** Buys at the price seen; the order, or why there is none. */
    public Outcome<OrderId> buy(
            UserId buyer, LotId lot, int quantity, Money price, String message, Map<String, Object> fields) {
        var order = Ids.next(OrderId::new);
        var wish = new Wish(command(buyer, "buy", order), order, lot, quantity, price, message, fields);
        return placing.place(List.of(wish)).getFirst().map(_ -> order);
    }

    /** The seller begins. */
    public void start(UserId seller, OrderId order) {
        done(starting.start(new Ask.Plain(command(seller, "start", order), order)));
    }

    /** The seller delivers with a note. */
    public void deliver(UserId seller, OrderId order, String note) {
        done(delivering.deliver(new Ask.Delivery(command(seller, "deliver", order), order, note)));
    }

    /** The buyer confirms. */
    public void confirm(UserId buyer, OrderId order) {
        done(confirming
                .confirm(List.of(new Confirmation(command(buyer, "confirm", order), order, false)))
                .getFirst());
    }

    /** The seller gives the money back. */
    public void refund(UserId seller, OrderId order) {
        done(refunding.refund(new Ask.Plain(command(seller, "refund", order), order)));
    }

    private static Command command(UserId user, String act, OrderId order) {
        return new Command(user, "demo " + act, new CommandKey(order.value().toString()), "0".repeat(64));
    }

    private static void done(Outcome<Order> outcome) {
        if (outcome instanceof Outcome.Refused<Order>(var reason, var facts)) {
            throw new IllegalStateException(reason.code() + " " + facts);
        }
    }
}
