package dev.fairground.market.trade;

import dev.fairground.http.Caller;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Query;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.market.trade.Order.State;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Movement;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Wallet;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The lives of orders as their two sides may read them: what happened, and where the money went. */
@Query
class Timelines {
    private final Orders orders;
    private final Wallet wallet;
    private final Caller caller;

    Timelines(Orders orders, Wallet wallet, Caller caller) {
        this.orders = orders;
        this.wallet = wallet;
        this.caller = caller;
    }

    /** The life of an order of the caller's; for strangers there is none. */
    Timeline of(OrderId id) {
        var deal = orders.find(id).map(Order::deal).orElseThrow(NotFound::new);
        if (deal.role(caller.user()).isEmpty()) {
            throw new NotFound();
        }
        var movements = wallet.timeline(deal.owner());
        var money = IntStream.range(0, movements.size())
                .mapToObj(i -> posting(deal, i + 1, movements.get(i)))
                .toList();
        return new Timeline(orders.events(id), money);
    }

    private static Posting posting(Deal deal, int n, Movement movement) {
        var legs = movement.legs().stream()
                .map(leg -> new Leg(name(deal, leg.account()), leg.amount()))
                .toList();
        return new Posting(n, movement.kind(), movement.at(), legs);
    }

    /** Accounts as the two sides of an order call them. */
    private static String name(Deal deal, AccountName account) {
        return switch (account.purpose()) {
            case "escrow" -> "escrow";
            case "pending" -> "seller-pending";
            case "commission" -> "commission";
            case "debt" -> "buyer-debt";
            default -> account.owner().equals(Owner.user(deal.buyer())) ? "buyer" : "seller-earned";
        };
    }

    record Timeline(List<Event> events, List<Posting> money) {}

    /** One step of an order; its number is the order's version after it. */
    record Event(int n, String type, Actor actor, State state, Instant at) {}

    /** One transfer of the ledger. */
    record Posting(int n, String kind, Instant at, List<Leg> legs) {}

    /** One side of it; what was taken is negative. */
    record Leg(String account, Money amount) {}
}
