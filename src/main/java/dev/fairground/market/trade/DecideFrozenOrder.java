package dev.fairground.market.trade;

import dev.fairground.commands.Command;
import dev.fairground.commands.Commands;
import dev.fairground.identity.Audit;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.UseCase;
import dev.fairground.market.OrderId;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lets staff say what becomes of an order that stands still: it goes on, or the money goes back and pays what is owed. */
@UseCase
public class DecideFrozenOrder {
    private final Commands commands;
    private final Shelves shelves;
    private final Orders orders;
    private final Settlement settlement;
    private final Audit audit;

    DecideFrozenOrder(Commands commands, Shelves shelves, Orders orders, Settlement settlement, Audit audit) {
        this.commands = commands;
        this.shelves = shelves;
        this.orders = orders;
        this.settlement = settlement;
        this.audit = audit;
    }

    @Transactional
    public Outcome<OrderId> decide(Command command, OrderId id, Verdict verdict, String reason) {
        var claims = commands.claim(List.of(new Ask.Plain(command, id)));
        var shelf = shelves.lockOf(claims.fresh(Ask::order));
        var docket = orders.lock(claims.fresh(Ask::order));

        var outcomes =
                claims.answer(orders::byId, ask -> docket.decide(ask, order -> decide(order, verdict, docket.now())));

        settlement.settle(docket, shelf);
        docket.moves().forEach(move -> audit.note(act(command, move, verdict, reason)));
        return outcomes.getFirst().map(order -> order.deal().id());
    }

    private static Outcome<Order> decide(Order order, Verdict verdict, Instant now) {
        return switch (order) {
            case Order.Frozen frozen when verdict == Verdict.CONTINUE -> new Done<>(frozen.goOn(now));
            case Order.Frozen frozen when frozen.isRefundable() -> new Done<>(frozen.refund());
            case Order.Open _, Order.Frozen _, Order.Completed _, Order.Refunded _ -> TradeRefusal.illegal(order);
        };
    }

    private static Audit.Act act(Command command, Move move, Verdict verdict, String reason) {
        return new Audit.Act(
                command.user(),
                "market." + verdict.name().toLowerCase(Locale.ROOT) + "-order",
                move.after().deal().owner().name(),
                reason,
                Map.of("was", move.before().state().name()));
    }

    /** What staff say. */
    public enum Verdict {
        CONTINUE,
        REFUND
    }
}
