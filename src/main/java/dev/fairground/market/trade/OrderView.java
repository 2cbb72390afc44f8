package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.market.LotId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Order.Action;
import dev.fairground.market.trade.Order.State;
import dev.fairground.market.tree.Attr;
import dev.fairground.market.tree.Kind;
import dev.fairground.people.UserCard;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as one of its two sides sees it. */
record OrderView(
        OrderId id,
        String number,
        State state,
        int version,
        Role role,
        UserCard buyer,
        UserCard seller,
        Goods lot,
        int quantity,
        Money gross,
        Money commission,
        Money net,
        Money released,
        Money refunded,
        @Nullable String message,
        List<Answer> fields,
        @Nullable String note,
        Instant createdAt,
        Instant deliverBy,
        @Nullable Next next,
        @Nullable Instant holdUntil,
        @Nullable Instant frozenSince,
        Set<Action> actions) {

    /** What was bought, as it was said then. */
    record Goods(
            LotId id,
            String title,
            String description,
            Kind kind,
            int unitSize,
            String unitName,
            Money unitPrice,
            Ref game,
            Ref category,
            List<Attr> attrs) {}

    /** A place of the catalogue. */
    record Ref(UUID id, String slug, String name) {}

    /** What the buyer told. */
    record Answer(String key, String label, String value) {
        static Answer of(Attr attr) {
            return new Answer(attr.key(), attr.label(), attr.text());
        }
    }

    /** What happens if nobody acts. */
    record Next(Timer.Kind kind, Instant at) {
        static @Nullable Next of(Order order) {
            return order.timer()
                    .map(timer -> new Next(timer.kind(), timer.dueAt()))
                    .orElse(null);
        }
    }

    /** An order in a list. */
    record Row(
            OrderId id,
            String number,
            State state,
            Role role,
            String title,
            int quantity,
            Money gross,
            UserCard other,
            Instant createdAt,
            @Nullable Instant frozenSince,
            @Nullable Next next) {}
}
