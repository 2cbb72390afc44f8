package dev.fairground.market.trade;

import dev.fairground.events.Event;
import dev.fairground.events.Events;
import dev.fairground.http.SiteSettings;
import dev.fairground.market.OrderCompleted;
import dev.fairground.market.OrderContinued;
import dev.fairground.market.OrderDelivered;
import dev.fairground.market.OrderFrozen;
import dev.fairground.market.OrderRefunded;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Purses;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** How every transaction ends that moved orders: their money moves with them, they are written, others are told. */
@ApplicationScoped
class Settlement {
    private final Shelves shelves;
    private final Moves moves;
    private final Wallet wallet;
    private final Events events;
    private final SiteSettings site;

    Settlement(Shelves shelves, Moves moves, Wallet wallet, Events events, SiteSettings site) {
        this.shelves = shelves;
        this.moves = moves;
        this.wallet = wallet;
        this.events = events;
        this.site = site;
    }

    /** Settles moves that leave stock where it is. */
    void settle(Docket docket) {
        if (docket.moves().isEmpty()) {
            return;
        }
        pay(docket.moves());
        moves.write(docket.moves(), docket.now());
        events.publish(docket.moves().stream().flatMap(Settlement::news).toList());
    }

    /** Settles moves among which refunds put units back on the shelf. */
    void settle(Docket docket, Shelf shelf) {
        for (var move : docket.moves()) {
            if (move.after() instanceof Order.Refunded refunded) {
                shelf.putBack(refunded.deal());
            }
        }
        settle(docket);
        shelves.write(shelf);
    }

    private void pay(List<Move> moves) {
        var owners = new HashSet<Owner>();
        moves.forEach(move -> owners.addAll(Postings.owners(move.after())));
        if (owners.isEmpty()) {
            return;
        }
        var purses = wallet.lock(owners, site.settlement());
        moves.forEach(move -> pay(purses, move));
        wallet.write(purses);
    }

    private static void pay(Purses purses, Move move) {
        Postings.of(move.after()).ifPresent(transfer -> post(purses, transfer));
        if (move.isFromFrozen() && move.after() instanceof Order.Refunded refunded) {
            var gross = refunded.deal().bill().gross();
            var owed = purses.owed(refunded.deal().buyer(), gross.currency());
            if (owed.isPositive()) {
                post(purses, Postings.repayment(refunded, owed.min(gross)));
            }
        }
    }

    private static void post(Purses purses, Transfer transfer) {
        if (purses.post(transfer) instanceof Declined) {
            throw new IllegalStateException("the ledger does not hold what was to be posted: " + transfer);
        }
    }

    private static Stream<Event> news(Move move) {
        var deal = move.after().deal();
        return switch (move.after()) {
            case Order.Frozen _ -> Stream.of(new OrderFrozen(deal.id(), deal.buyer(), deal.seller()));
            case Order.Open _
            when move.isFromFrozen() -> Stream.of(new OrderContinued(deal.id(), deal.buyer(), deal.seller()));
            case Order.Delivered _ -> Stream.of(new OrderDelivered(deal.id(), deal.buyer(), deal.seller()));
            case Order.Completed order
            when !order.paidOut() -> Stream.of(new OrderCompleted(deal.id(), deal.buyer(), deal.seller()));
            case Order.Refunded _ -> Stream.of(new OrderRefunded(deal.id(), deal.buyer(), deal.seller()));
            case Order.Completed _, Order.Paid _, Order.InProgress _ -> Stream.empty();
        };
    }
}
