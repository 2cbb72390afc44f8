package dev.fairground.market.trade;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.market.trade.Timer.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The orders one transaction has locked, and the moves they make in it. */
final class Docket {
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final List<Move> moves = new ArrayList<>();
    private final Instant now;

    /** What a side of an order may make of it: the order moved, the order as it is, or a refusal. */
    @FunctionalInterface
    interface Rule {
        Outcome<Order> decide(Order order, Role role, Instant now);
    }

    /** What becomes of an order when its time has come; the order as it is when that means nothing to it. */
    @FunctionalInterface
    interface Habit {
        Order act(Order order, Instant now);
    }

    Docket(Collection<Order> orders, Instant now) {
        orders.forEach(order -> this.orders.put(order.deal().id(), order));
        this.now = now;
    }

    /** When the orders were locked: the moment of all their moves. */
    Instant now() {
        return now;
    }

    /** Lets a rule decide what somebody asks; strangers learn nothing. */
    Outcome<Order> ask(Ask ask, Rule rule) {
        var order = orders.get(ask.order());
        var role = order == null ? null : order.deal().role(ask.by()).orElse(null);
        if (order == null || role == null) {
            return new Refused<>(TradeRefusal.NOT_FOUND);
        }
        var outcome = rule.decide(order, role, now);
        if (outcome instanceof Done<Order>(var after)) {
            move(after, role.actor());
        }
        return outcome;
    }

    /** Lets staff decide about an order of others; whoever is a side of it is refused. */
    Outcome<Order> decide(Ask ask, Function<Order, Outcome<Order>> rule) {
        var order = orders.get(ask.order());
        if (order == null) {
            return new Refused<>(TradeRefusal.NOT_FOUND);
        }
        if (order.deal().role(ask.by()).isPresent()) {
            return new Refused<>(TradeRefusal.OWN_ORDER);
        }
        var outcome = rule.apply(order);
        if (outcome instanceof Done<Order>(var after)) {
            move(after, Actor.OPERATOR);
        }
        return outcome;
    }

    /** Moves an order for a reason that lies outside of it. */
    void move(Order after) {
        move(after, Actor.SYSTEM);
    }

    /** The locked orders as they stand now. */
    Collection<Order> orders() {
        return List.copyOf(orders.values());
    }

    /** Lets time act on an order, unless it has moved since the timer was set. */
    void fire(Due due, Habit habit) {
        var order = orders.get(due.order());
        if (order != null && order.version() == due.version()) {
            move(habit.act(order, now), Actor.SYSTEM);
        }
    }

    /** What happened, in order. */
    List<Move> moves() {
        return moves;
    }

    private void move(Order after, Actor actor) {
        var before = orders.put(after.deal().id(), after);
        if (before == null) {
            throw new IllegalStateException("not locked: " + after);
        }
        if (after.version() > before.version()) {
            moves.add(new Move(before, after, actor));
        }
    }
}
