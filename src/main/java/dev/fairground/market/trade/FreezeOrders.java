package dev.fairground.market.trade;

import dev.fairground.payments.Dispute;
import dev.fairground.payments.Recourse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/**
 * Stops the newest open orders of a buyer whose payment was taken back, until they are worth what was taken, so that
 * staff can decide before the money leaves escrow; lets them go on when the bank gives the money back.
 */
@ApplicationScoped
class FreezeOrders implements Recourse {
    private static final Comparator<Order> NEWEST_FIRST = Comparator.comparing(
                    (Order order) -> order.deal().deadlines().paidAt())
            .thenComparing(order -> order.deal().id().value())
            .reversed();

    private final Orders orders;
    private final Settlement settlement;

    FreezeOrders(Orders orders, Settlement settlement) {
        this.orders = orders;
        this.settlement = settlement;
    }

    @Override
    public void takenBack(List<Dispute> disputes) {
        var docket = orders.lock(
                orders.openOf(disputes.stream().map(Dispute::payer).distinct().toList()));
        disputes.forEach(dispute -> freeze(docket, dispute));
        settlement.settle(docket);
    }

    @Override
    public void givenBack(List<Dispute> disputes) {
        var docket = orders.lock(
                orders.frozenFor(disputes.stream().map(Dispute::payment).toList()));
        for (var order : docket.orders()) {
            if (order instanceof Order.Frozen frozen) {
                docket.move(frozen.goOn(docket.now()));
            }
        }
        settlement.settle(docket);
    }

    private static void freeze(Docket docket, Dispute dispute) {
        var left = dispute.amount();
        for (var order : docket.orders().stream().sorted(NEWEST_FIRST).toList()) {
            var gross = order.deal().bill().gross();
            if (left.isPositive()
                    && order instanceof Order.Open open
                    && order.deal().buyer().equals(dispute.payer())
                    && gross.currency().equals(left.currency())) {
                docket.move(open.freeze(dispute.payment(), docket.now()));
                left = left.minus(gross.min(left));
            }
        }
    }
}
