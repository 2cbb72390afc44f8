package dev.fairground.market.trade;

import static dev.fairground.market.trade.Given.ask;
import static dev.fairground.market.trade.Given.confirmation;
import static dev.fairground.market.trade.Given.delivery;
import static dev.fairground.market.trade.Given.done;
import static dev.fairground.market.trade.TradeRefusal.ILLEGAL_TRANSITION;
import static dev.fairground.market.trade.TradeRefusal.NOT_FOUND;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UserId;
import dev.fairground.kernel.Validation;
import dev.fairground.market.trade.Deal.Bill;
import dev.fairground.market.trade.Order.State;
import dev.fairground.market.tree.Kind;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ModuleTest
class MoveOrdersTests {
    private static final Duration UNTIL_LATE = Duration.ofMinutes(90);

    @Inject
    Given given;

    @Inject
    StartOrder starting;

    @Inject
    DeliverOrder delivering;

    @Inject
    ConfirmOrders confirming;

    @Inject
    RefundOrder refunding;

    @Inject
    CancelOrder cancelling;

    @Inject
    Orders stored;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Jdbi db;

    @Test
    void goesFromPaymentToCompletion() {
        var order = given.order();

        done(starting.start(ask(seller(order), order)));
        done(delivering.deliver(delivery(order, "in the mail")));
        var completed = done(confirm(order));

        assertThat(stored.find(order.deal().id())).contains(completed);
        assertThat(completed.note()).isEqualTo("in the mail");
        assertThat(stored.events(order.deal().id()))
                .extracting(Timelines.Event::type)
                .containsExactly("PAID", "STARTED", "DELIVERED", "COMPLETED");
        assertThat(wallet.balances(seller(order))).extracting(Balance::pending).containsExactly(47_500L);
        assertThat(ledger).isBalanced();
    }

    @Test
    void mayBeConfirmedBeforeDelivery() {
        var order = given.order();

        assertThat(done(confirm(order)).state()).isEqualTo(State.COMPLETED);
        assertThat(ledger).isBalanced();
    }

    @Test
    void isNotTakenForDeliveredByAccident() {
        var order = given.order();
        var hasty =
                new Ask.Confirmation(Given.command(buyer(order)), order.deal().id(), false);

        assertThat(confirming.confirm(List.of(hasty))).containsExactly(illegal(State.PAID, 1));
    }

    @Test
    void givesMoneyAndStockBackWhenTheSellerRefunds() {
        var order = given.order();

        var refunded = done(refunding.refund(ask(seller(order), order)));

        assertThat(stored.find(order.deal().id())).contains(refunded);
        assertThat(wallet.balances(buyer(order))).extracting(Balance::spend).containsExactly(100_000L);
        assertThat(shelf(order)).isEqualTo("ACTIVE 1");
        assertThat(ledger).isBalanced();
    }

    @Test
    void isCancelledByTheBuyerOnlyOnceItIsLate() {
        var order = given.order();
        var early = cancelling.cancel(ask(buyer(order), order));

        clock.moveTo(clock.offset().plus(UNTIL_LATE));

        assertThat(early).isEqualTo(illegal(State.PAID, 1));
        assertThat(done(cancelling.cancel(ask(buyer(order), order))).state()).isEqualTo(State.REFUNDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CURRENCY", "ITEM"})
    void needsAProofOfDeliveryForGoodsThatAreHandedOver(Kind kind) {
        var order = given.order(kind);

        assertThat(delivering.deliver(delivery(order, "")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Validation.FAILED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACCOUNT", "KEY", "TOPUP", "SERVICE"})
    void needsNoProofForOtherKinds(Kind kind) {
        assertThat(done(delivering.deliver(delivery(given.order(kind), ""))).state())
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void takesASecondClickForTheFirst() {
        var order = given.order();
        var begun = done(starting.start(ask(seller(order), order)));
        assertThat(done(starting.start(ask(seller(order), order)))).isEqualTo(begun);

        var delivered = done(delivering.deliver(delivery(order, "here")));
        assertThat(done(delivering.deliver(delivery(order, "here")))).isEqualTo(delivered);
        assertThat(delivering.deliver(delivery(order, "there"))).isEqualTo(illegal(State.DELIVERED, 3));

        var completed = done(confirm(order));
        assertThat(done(confirm(order))).isEqualTo(completed);
        assertThat(ledger).isBalanced();
    }

    @Test
    void takesASecondRefundForTheFirst() {
        var order = given.order();
        var refunded = done(refunding.refund(ask(seller(order), order)));

        assertThat(done(refunding.refund(ask(seller(order), order)))).isEqualTo(refunded);
        assertThat(done(cancelling.cancel(ask(buyer(order), order)))).isEqualTo(refunded);
        assertThat(shelf(order)).isEqualTo("ACTIVE 1");
    }

    @Test
    void answersARepeatedCommandWithTheOrderAsItIsNow() {
        var order = given.order();
        var start = ask(seller(order), order);
        starting.start(start);
        var delivered = done(delivering.deliver(delivery(order, "here")));

        assertThat(starting.start(start)).isEqualTo(new Replayed<>(delivered));
    }

    @Test
    void confirmsManyAtOnceAndEachOnItsOwn() {
        var good = given.order();
        var gone = given.order();
        refunding.refund(ask(seller(gone), gone));

        var outcomes = confirming.confirm(List.of(confirmation(good), confirmation(gone), confirmation(good)));

        var completed = done(outcomes.getFirst());
        assertThat(outcomes.get(1)).isEqualTo(illegal(State.REFUNDED, 2));
        assertThat(done(outcomes.getLast())).isEqualTo(completed);
        assertThat(ledger).isBalanced();
    }

    @Test
    void isHiddenFromStrangers() {
        var order = given.order();
        var stranger = Ids.next(UserId::new);

        assertThat(starting.start(ask(stranger, order))).isEqualTo(new Refused<Order>(NOT_FOUND));
        assertThat(refunding.refund(ask(stranger, order))).isEqualTo(new Refused<Order>(NOT_FOUND));
    }

    @Test
    void paysTheLeastCommissionWhenItIsSmall() {
        var price = rub(20);
        var order = given.order(given.lot(price, 1), price);

        done(confirm(order));

        assertThat(order.deal().bill()).returns(rub(10), Bill::commission).returns(rub(10), Bill::net);
        assertThat(ledger).isBalanced();
    }

    private Outcome<Order> confirm(Order order) {
        return confirming.confirm(List.of(confirmation(order))).getFirst();
    }

    private static UserId seller(Order order) {
        return order.deal().seller();
    }

    private static UserId buyer(Order order) {
        return order.deal().buyer();
    }

    private static Outcome<Order> illegal(State state, int version) {
        return new Refused<>(ILLEGAL_TRANSITION, Map.of("state", state, "version", version));
    }

    private String shelf(Order order) {
        return db.withHandle(h -> h.createQuery("select state || ' ' || available from market.lot where id = ?")
                .bind(0, order.deal().lot().lot().value())
                .mapTo(String.class)
                .one());
    }
}
