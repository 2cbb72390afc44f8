package dev.fairground.market.trade;

import static dev.fairground.market.trade.Deals.ANNA;
import static dev.fairground.market.trade.Deals.BORIS;
import static dev.fairground.market.trade.Deals.NOON;
import static dev.fairground.market.trade.Deals.paid;
import static dev.fairground.market.trade.Deals.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.market.trade.Deal.Bill;
import dev.fairground.market.tree.Commission;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTests {
    private final Order.Paid order = paid();
    private final AccountName escrow = AccountName.escrow(order.deal().owner(), Currency.RUB);
    private final AccountName pending = AccountName.pending(order.deal().owner(), Currency.RUB);

    @Test
    void refundsEachPartToWhereItCameFrom() {
        assertThat(Postings.of(order.refund()))
                .contains(Transfer.of("refund", order.deal().owner().event(2))
                        .take(escrow, rub(500))
                        .give(AccountName.spend(BORIS, Currency.RUB), rub(300))
                        .give(AccountName.earned(BORIS, Currency.RUB), rub(200)));
    }

    @Test
    void keepTheSellersIncomeAndPayTheHouseOnCompletion() {
        assertThat(Postings.of(order.start().complete(NOON)))
                .contains(Transfer.of("completion", order.deal().owner().event(3))
                        .take(escrow, rub(500))
                        .keep(
                                pending,
                                ANNA,
                                rub(475),
                                NOON.plus(order.deal().deadlines().hold()))
                        .give(AccountName.commission(Currency.RUB), rub(25)));
    }

    @Test
    void releaseTheIncomeWhenTheHoldEnds() {
        assertThat(Postings.of(order.complete(NOON).payOut()))
                .contains(Transfer.of("hold-release", order.deal().owner().event(3))
                        .take(pending, rub(475))
                        .giveEarnings(ANNA, rub(475)));
    }

    @Test
    void leaveMoneyAloneWhileTheSellerIsAtIt() {
        assertThat(Postings.of(order.start())).isEmpty();
        assertThat(Postings.of(order.deliver("", NOON))).isEmpty();
    }

    @Test
    void releaseNothingOfASaleThatBroughtNothing() {
        var bill = new Bill(rub(10), rub(10), Commission.Rule.GLOBAL, rub(10), rub(0));
        var deal = order.deal();
        var cheap = new Deal(
                deal.id(),
                deal.number(),
                deal.buyer(),
                deal.seller(),
                deal.lot(),
                deal.quantity(),
                bill,
                deal.deadlines(),
                "",
                Map.of());

        assertThat(Postings.of(new Order.Completed(cheap, 3, "", NOON, true))).isEmpty();
    }

    @Test
    void lockTheAccountsOfThoseWhoseMoneyMoves() {
        var object = order.deal().owner();

        assertThat(Postings.owners(order)).isEmpty();
        assertThat(Postings.owners(order.start())).isEmpty();
        assertThat(Postings.owners(order.deliver("", NOON))).isEmpty();
        assertThat(Postings.owners(order.complete(NOON))).containsExactly(object);
        assertThat(Postings.owners(order.complete(NOON).payOut())).containsExactlyInAnyOrder(object, Owner.user(ANNA));
        assertThat(Postings.owners(order.refund())).containsExactlyInAnyOrder(object, Owner.user(BORIS));
    }
}
