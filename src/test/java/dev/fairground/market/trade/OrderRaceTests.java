package dev.fairground.market.trade;

import static dev.fairground.market.trade.Given.ask;
import static dev.fairground.market.trade.Given.confirmation;
import static dev.fairground.market.trade.Given.delivery;
import static dev.fairground.market.trade.Given.done;
import static dev.fairground.market.trade.Given.wish;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Batcher;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Order.State;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ModuleTest
class OrderRaceTests {
    @Inject
    Given given;

    @Inject
    PlaceOrders placing;

    @Inject
    DeliverOrder delivering;

    @Inject
    ConfirmOrders confirming;

    @Inject
    RefundOrder refunding;

    @Inject
    OrderTimers timers;

    @Inject
    Orders orders;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void sellsTheLastUnitOnce(int batch) {
        var lot = given.lot(rub(500), 1);
        var buyers = given.buyersWith(rub(1_000), 50);

        var outcomes = placed(
                batch,
                buyers.stream().map(buyer -> wish(buyer, lot, 1, rub(500))).toList());

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .hasSize(49)
                .extracting("reason")
                .containsOnly(TradeRefusal.OUT_OF_STOCK);
        assertThat(ledger).isBalanced();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void makesOneOrderOfTenEqualRequests(int batch) {
        var lot = given.lot(rub(500), 10);
        var wish = wish(given.buyerWith(rub(9_000)), lot, 1, rub(500));
        var wishes = IntStream.range(0, 10)
                .mapToObj(_ ->
                        new Wish(wish.command(), Ids.next(OrderId::new), lot, 1, wish.expected(), "", wish.fields()))
                .toList();

        var outcomes = placed(batch, wishes);

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Replayed.class::isInstance).hasSize(9);
        assertThat(ledger).isBalanced();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void spendsEveryRoubleOnce(int batch) {
        var lot = given.lot(rub(500), 100);
        var buyer = given.buyerWith(rub(2_600));
        var wishes = IntStream.range(0, 20)
                .mapToObj(_ -> wish(buyer, lot, 1, rub(500)))
                .toList();

        assertThat(placed(batch, wishes)).filteredOn(Done.class::isInstance).hasSize(5);
        assertThat(ledger).isBalanced();
    }

    @RepeatedTest(5)
    void eitherConfirmsOrRefunds() {
        var order = given.order();

        var outcomes = race(
                () -> confirming.confirm(List.of(confirmation(order))).getFirst(),
                () -> refunding.refund(ask(order.deal().seller(), order)));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Refused.class::isInstance)
                .extracting("reason")
                .containsExactly(TradeRefusal.ILLEGAL_TRANSITION);
        assertThat(ledger).isBalanced();
    }

    @RepeatedTest(5)
    void eitherRefundsBySilenceOrDelivers() {
        var order = given.order();
        clock.moveTo(clock.offset().plus(Duration.ofDays(1)));

        race(() -> delivering.deliver(delivery(order, "here")), timers::sweep);

        var types = orders.events(order.deal().id()).stream()
                .map(Timelines.Event::type)
                .toList();
        assertThat(types).hasSize(2).first().isEqualTo("PAID");
        assertThat(types.getLast()).isIn("DELIVERED", "REFUNDED");
        assertThat(ledger).isBalanced();
    }

    @RepeatedTest(5)
    void completesOnceWhenBuyerAndTimeAgree() {
        var order = given.order();
        done(delivering.deliver(delivery(order, "here")));
        clock.moveTo(clock.offset().plus(Duration.ofDays(3)));

        race(() -> confirming.confirm(List.of(confirmation(order))), timers::sweep, timers::sweep);

        assertThat(orders.find(order.deal().id()))
                .get()
                .returns(State.COMPLETED, Order::state)
                .returns(3, Order::version);
        assertThat(ledger).isBalanced();
    }

    private List<Outcome<Order>> placed(int batch, List<Wish> wishes) {
        try (var batcher = new Batcher<>("race", batch, Wish::buyer, placing::place)) {
            return atTheSameTime(wishes, batcher::submit);
        }
    }

    private static List<Object> race(Callable<?>... calls) {
        return atTheSameTime(List.of(calls), call -> {
            try {
                return call.call();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }
}
