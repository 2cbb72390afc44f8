package dev.fairground.market.trade;

import dev.fairground.commands.Commands;
import dev.fairground.events.Events;
import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.market.OrderPaid;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Places orders: takes units off the shelf and the price into escrow, or says why not and changes nothing. */
@UseCase
class PlaceOrders {
    private final Commands commands;
    private final Shelves shelves;
    private final Orders orders;
    private final Wallet wallet;
    private final Events events;
    private final SiteSettings site;

    PlaceOrders(Commands commands, Shelves shelves, Orders orders, Wallet wallet, Events events, SiteSettings site) {
        this.commands = commands;
        this.shelves = shelves;
        this.orders = orders;
        this.wallet = wallet;
        this.events = events;
        this.site = site;
    }

    /** As if placed one by one in list order; a repeated command is answered with its first order. */
    @Transactional
    List<Outcome<Order>> place(List<Wish> wishes) {
        var claims = commands.claim(wishes);
        var shelf = shelves.lock(claims.fresh(Wish::lot));
        var purses = wallet.lock(claims.fresh(wish -> Owner.user(wish.buyer())), site.settlement());
        var placed = new ArrayList<Order.Paid>();

        var outcomes = claims.answer(orders::byId, wish -> place(wish, shelf, purses, placed));

        shelves.write(shelf);
        orders.insert(placed);
        wallet.write(purses);
        events.publish(placed.stream().map(PlaceOrders::news).toList());
        return outcomes;
    }

    private Outcome<Order> place(Wish wish, Shelf shelf, Purses purses, List<Order.Paid> placed) {
        return switch (shelf.sell(wish)) {
            case Decision.No no -> no.outcome();
            case Sale sale ->
                switch (purses.post(Postings.purchase(sale))) {
                    case Declined(var available) ->
                        new Refused<>(
                                TradeRefusal.INSUFFICIENT_FUNDS,
                                Map.of("required", sale.gross(), "available", available));
                    case Posted payment -> {
                        shelf.take(sale);
                        var order = sale.order(orders.nextNumber(), payment, shelf.now());
                        placed.add(order);
                        yield new Done<>(order);
                    }
                };
        };
    }

    private static OrderPaid news(Order.Paid order) {
        var deal = order.deal();
        return new OrderPaid(deal.id(), deal.lot().lot(), deal.buyer(), deal.seller());
    }
}
