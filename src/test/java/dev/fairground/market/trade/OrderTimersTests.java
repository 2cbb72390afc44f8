package dev.fairground.market.trade;

import static dev.fairground.market.trade.Given.ask;
import static dev.fairground.market.trade.Given.confirmation;
import static dev.fairground.market.trade.Given.delivery;
import static dev.fairground.market.trade.Given.done;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.market.trade.Order.State;
import dev.fairground.market.trade.Timer.Due;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ModuleTest
class OrderTimersTests {
    @Inject
    Given given;

    @Inject
    StartOrder starting;

    @Inject
    DeliverOrder delivering;

    @Inject
    ConfirmOrders confirming;

    @Inject
    Jobs jobs;

    @Inject
    Timers stored;

    @Inject
    LetTimeAct time;

    @Inject
    Orders orders;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Test
    void refundAnOrderNobodyTouchedForADay() {
        var order = given.order();

        after(Duration.ofDays(1));

        assertThat(state(order)).isEqualTo(State.REFUNDED);
        assertThat(wallet.balances(order.deal().buyer()))
                .extracting(Balance::spend)
                .containsExactly(100_000L);
        assertThat(ledger).isBalanced();
    }

    @Test
    void giveASellerWhoHasBegunUntilADayAfterTheDeadline() {
        var order = given.order();
        done(starting.start(ask(order.deal().seller(), order)));

        after(Duration.ofHours(25).plusMinutes(29));
        assertThat(state(order)).isEqualTo(State.IN_PROGRESS);

        after(Duration.ofMinutes(1));
        assertThat(state(order)).isEqualTo(State.REFUNDED);
    }

    @Test
    void completeWhatTheBuyerDoesNotConfirm() {
        var order = given.order();
        done(delivering.deliver(delivery(order, "here")));

        after(Duration.ofDays(3).minusMinutes(1));
        assertThat(state(order)).isEqualTo(State.DELIVERED);

        after(Duration.ofMinutes(1));
        assertThat(state(order)).isEqualTo(State.COMPLETED);
        assertThat(ledger).isBalanced();
    }

    @Test
    void payTheSellerOutWhenTheHoldEnds() {
        var order = given.order();
        done(confirming.confirm(List.of(confirmation(order))).getFirst());

        after(Duration.ofDays(3));

        assertThat(wallet.balances(order.deal().seller()))
                .containsExactly(new Balance(Currency.RUB, 0, 47_500, 0, 0, 0));
        assertThat(ledger).isBalanced();
    }

    @Test
    void workOffALongPause() {
        var order = given.order();
        done(delivering.deliver(delivery(order, "here")));

        after(Duration.ofDays(30));
        assertThat(state(order)).isEqualTo(State.COMPLETED);
        after(Duration.ofDays(3));

        assertThat(orders.events(order.deal().id()))
                .extracting(Timelines.Event::type)
                .containsExactly("PAID", "DELIVERED", "COMPLETED", "PAID_OUT");
    }

    @Test
    void leaveAnOrderAloneThatMovedAfterTheyWereClaimed() {
        var order = given.order();
        done(delivering.deliver(delivery(order, "here")));
        var completed = done(confirming.confirm(List.of(confirmation(order))).getFirst());

        time.act(List.of(new Due(order.deal().id(), Timer.Kind.AUTO_CONFIRM, 2)));

        assertThat(orders.find(order.deal().id())).contains(completed);
    }

    @Test
    void areClaimedOnceEvenWhenManyLook() {
        IntStream.range(0, 20).forEach(_ -> given.order());
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));

        var claimed = atTheSameTime(4, _ -> stored.claim(clock.now(), 8));

        assertThat(claimed.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private void after(Duration time) {
        clock.moveTo(clock.offset().plus(time));
        jobs.runDue();
    }

    private State state(Order order) {
        return orders.find(order.deal().id()).orElseThrow().state();
    }
}
