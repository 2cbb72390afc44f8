package dev.fairground.market.trade;

import static dev.fairground.market.trade.Given.ask;
import static dev.fairground.market.trade.Given.confirmation;
import static dev.fairground.market.trade.Given.delivery;
import static dev.fairground.market.trade.Given.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Order.Action;
import dev.fairground.market.trade.Order.State;
import dev.fairground.testing.ModuleTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ModuleTest
class OrderActionsTests {
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
    Clock clock;

    /** What {@code actions} offers is accepted, and nothing else is. */
    @ParameterizedTest
    @EnumSource(State.class)
    void allowsExactlyTheActionsItOffers(State state) {
        for (var late : List.of(false, true)) {
            for (var role : Role.values()) {
                for (var action : Action.values()) {
                    var order = in(state);
                    if (late) {
                        clock.moveTo(clock.offset().plus(UNTIL_LATE));
                    }
                    var offered = order.actions(role, clock.now()).contains(action);
                    assertThat(moves(act(action, role, order), order))
                            .as("%s of %s in %s, late: %s", action, role, state, late)
                            .isEqualTo(offered);
                }
            }
        }
    }

    private Order in(State state) {
        var order = given.order();
        return switch (state) {
            case PAID -> order;
            case IN_PROGRESS -> done(starting.start(ask(order.deal().seller(), order)));
            case DELIVERED -> done(delivering.deliver(delivery(order, "here")));
            case COMPLETED ->
                done(confirming.confirm(List.of(confirmation(order))).getFirst());
            case REFUNDED -> done(refunding.refund(ask(order.deal().seller(), order)));
        };
    }

    private Outcome<Order> act(Action action, Role role, Order order) {
        var who = role == Role.BUYER ? order.deal().buyer() : order.deal().seller();
        var command = Given.command(who);
        var id = order.deal().id();
        return switch (action) {
            case START -> starting.start(ask(who, order));
            case DELIVER -> delivering.deliver(new Ask.Delivery(command, id, "there"));
            case CONFIRM ->
                confirming
                        .confirm(List.of(new Ask.Confirmation(command, id, false)))
                        .getFirst();
            case CONFIRM_WITHOUT_DELIVERY -> confirmUndelivered(order, new Ask.Confirmation(command, id, true));
            case REFUND -> refunding.refund(ask(who, order));
            case CANCEL -> cancelling.cancel(ask(who, order));
        };
    }

    private static boolean moves(Outcome<Order> outcome, Order before) {
        return outcome instanceof Done<Order>(var after) && after.version() > before.version();
    }

    /** The button is another one once the order is delivered, although the request is the same. */
    private Outcome<Order> confirmUndelivered(Order order, Ask.Confirmation confirmation) {
        return order.state() == State.DELIVERED
                ? TradeRefusal.illegal(order)
                : confirming.confirm(List.of(confirmation)).getFirst();
    }
}
