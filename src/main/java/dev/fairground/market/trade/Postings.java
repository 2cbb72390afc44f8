package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.market.trade.Decision.Sale;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.util.Optional;
import java.util.Set;

/** The money side of an order's life; every posting refers to the event of the order that causes it. */
final class Postings {
    private Postings() {}

    /** The price goes from the buyer into the order's escrow. */
    static Transfer purchase(Sale sale) {
        var order = Deal.owner(sale.wish().order());
        return Transfer.of("purchase", order.event(1))
                .takeFromPurse(sale.wish().buyer(), sale.gross())
                .give(escrow(order, sale.gross()), sale.gross());
    }

    /** The money that moves when an order comes into this state, if any does. */
    static Optional<Transfer> of(Order order) {
        var bill = order.deal().bill();
        return switch (order) {
            case Order.Completed completed when !completed.paidOut() -> Optional.of(completion(completed));
            case Order.Completed paid when bill.net().isPositive() -> Optional.of(holdRelease(paid));
            case Order.Refunded refunded -> Optional.of(refund(refunded));
            case Order.Completed _, Order.Open _, Order.Frozen _ -> Optional.empty();
        };
    }

    /** What a buyer gets back and owes, because his own payment was taken back, pays what he owes. */
    static Transfer repayment(Order.Refunded order, Money amount) {
        var deal = order.deal();
        return Transfer.of("debt-paid", deal.owner().event(order.version()))
                .takeFromPurse(deal.buyer(), amount)
                .give(AccountName.debt(deal.buyer(), amount.currency()), amount);
    }

    /** Whose accounts must be locked before the money of {@link #of} moves. */
    static Set<Owner> owners(Order order) {
        var deal = order.deal();
        return switch (order) {
            case Order.Completed completed when !completed.paidOut() -> Set.of(deal.owner());
            case Order.Completed _ -> Set.of(deal.owner(), Owner.user(deal.seller()));
            case Order.Refunded _ -> Set.of(deal.owner(), Owner.user(deal.buyer()));
            case Order.Open _, Order.Frozen _ -> Set.of();
        };
    }

    /** Back to where the buyer's money came from. */
    private static Transfer refund(Order.Refunded order) {
        var deal = order.deal();
        var bill = deal.bill();
        var currency = bill.gross().currency();
        var refund = bill.escrow().refund(bill.gross());
        return Transfer.of("refund", deal.owner().event(order.version()))
                .take(escrow(deal.owner(), bill.gross()), bill.gross())
                .give(AccountName.spend(deal.buyer(), currency), refund.toSpend())
                .give(AccountName.earned(deal.buyer(), currency), refund.toEarned());
    }

    /** To the house its commission, to the seller the rest, on hold. */
    private static Transfer completion(Order.Completed order) {
        var deal = order.deal();
        var bill = deal.bill();
        var release = bill.escrow().release(bill.gross());
        return Transfer.of("completion", deal.owner().event(order.version()))
                .take(escrow(deal.owner(), bill.gross()), bill.gross())
                .keep(pending(deal.owner(), release.net()), deal.seller(), release.net(), order.holdUntil())
                .give(AccountName.commission(bill.gross().currency()), release.commission());
    }

    private static Transfer holdRelease(Order.Completed order) {
        var deal = order.deal();
        var net = deal.bill().net();
        return Transfer.of("hold-release", deal.owner().event(order.version()))
                .take(pending(deal.owner(), net), net)
                .giveEarnings(deal.seller(), net);
    }

    private static AccountName escrow(Owner order, Money amount) {
        return AccountName.escrow(order, amount.currency());
    }

    private static AccountName pending(Owner order, Money amount) {
        return AccountName.pending(order, amount.currency());
    }
}
