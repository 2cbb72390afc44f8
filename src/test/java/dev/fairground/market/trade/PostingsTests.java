package dev.fairground.market.trade;

import static dev.fairground.market.trade.Deals.ANNA;
import static dev.fairground.market.trade.Deals.BORIS;
import static dev.fairground.market.trade.Deals.NOON;
import static dev.fairground.market.trade.Deals.paid;
import static dev.fairground.market.trade.Deals.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Transfer;
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
                        .keep(pending, ANNA, rub(475))
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
}
