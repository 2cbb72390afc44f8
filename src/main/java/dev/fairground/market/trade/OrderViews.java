package dev.fairground.market.trade;

import dev.fairground.http.Caller;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Language;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Deal.Snapshot;
import dev.fairground.market.trade.Order.State;
import dev.fairground.market.trade.OrderView.Answer;
import dev.fairground.market.trade.OrderView.Goods;
import dev.fairground.market.trade.OrderView.Next;
import dev.fairground.market.trade.OrderView.Ref;
import dev.fairground.market.trade.OrderView.Row;
import dev.fairground.market.tree.Category;
import dev.fairground.market.tree.Tree;
import dev.fairground.market.tree.Trees;
import dev.fairground.people.UserCards;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as their two sides see them: one whole, and lists. */
@Query
class OrderViews {
    private final Orders orders;
    private final Trees trees;
    private final UserCards cards;
    private final Clock clock;
    private final Caller caller;

    OrderViews(Orders orders, Trees trees, UserCards cards, Clock clock, Caller caller) {
        this.orders = orders;
        this.trees = trees;
        this.cards = cards;
        this.clock = clock;
        this.caller = caller;
    }

    /** An order of the caller's; for strangers there is none. */
    OrderView one(OrderId id) {
        return of(own(id));
    }

    /** The caller's purchases or sales, newest first, in all states or one. */
    Page<Row> page(Role role, @Nullable State state, @Nullable String after, int limit) {
        var reader = caller.user();
        var filter = new SqlFilter();
        switch (role) {
            case BUYER -> filter.and("o.buyer_id = :reader", "reader", reader.value());
            case SELLER -> filter.and("o.seller_id = :reader", "reader", reader.value());
        }
        if (state != null) {
            filter.and("o.state = :state", "state", state.name());
        }
        var list = List.of(reader, role, state == null ? "" : state);
        var last = Cursor.read(after, list, 2);
        if (last != null) {
            filter.and("(o.paid_at, o.id) < (:lastAt, :lastId)", "lastAt", Instant.parse(last.getFirst()))
                    .with("lastId", UUID.fromString(last.getLast()));
        }
        var page = Page.of(orders.select(filter, limit + 1), limit, order -> cursor(list, order));
        return rows(page, role);
    }

    /** An order as the caller's side of it sees it. */
    OrderView of(Order order) {
        var deal = order.deal();
        var role = deal.role(caller.user()).orElseThrow(NotFound::new);
        var tree = trees.now();
        var category = tree.category(deal.lot().category()).orElseThrow();
        return new OrderView(
                deal.id(),
                deal.number(),
                order.state(),
                order.version(),
                role,
                cards.of(deal.buyer()),
                cards.of(deal.seller()),
                goods(deal.lot(), tree, category, caller.language()),
                deal.quantity(),
                deal.bill().gross(),
                deal.bill().commission(),
                deal.bill().net(),
                order.released(),
                order.refunded(),
                given(deal.message()),
                answers(deal, category),
                role == Role.BUYER ? given(order.note()) : null,
                deal.deadlines().paidAt(),
                deal.deadlines().deliverBy(),
                Next.of(order),
                order instanceof Order.Completed done ? done.holdUntil() : null,
                order.frozenSince().orElse(null),
                order.actions(role, clock.now()));
    }

    private List<Answer> answers(Deal deal, Category category) {
        var answers = category.orderFields().show(deal.fields(), caller.language());
        return answers.stream().map(Answer::of).toList();
    }

    private static Goods goods(Snapshot lot, Tree tree, Category category, Language language) {
        var game = tree.game(category.gameId()).orElseThrow();
        return new Goods(
                lot.lot(),
                lot.title(),
                lot.description(),
                lot.kind(),
                lot.price().unitSize(),
                category.unitNames().in(language),
                lot.price().price(),
                new Ref(game.id().value(), game.slug(), game.names().in(language)),
                new Ref(category.id().value(), category.slug(), category.names().in(language)),
                category.fields().show(lot.attrs(), language));
    }

    private Page<Row> rows(Page<Order> page, Role role) {
        var others = cards.of(
                page.items().stream().map(order -> other(order.deal(), role)).collect(Collectors.toSet()));
        return page.map(order -> {
            var deal = order.deal();
            return new Row(
                    deal.id(),
                    deal.number(),
                    order.state(),
                    role,
                    deal.lot().title(),
                    deal.quantity(),
                    deal.bill().gross(),
                    Objects.requireNonNull(others.get(other(deal, role))),
                    deal.deadlines().paidAt(),
                    order.frozenSince().orElse(null),
                    Next.of(order));
        });
    }

    private Order own(OrderId id) {
        var reader = caller.user();
        return orders.find(id)
                .filter(order -> order.deal().role(reader).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static UserId other(Deal deal, Role role) {
        return switch (role) {
            case BUYER -> deal.seller();
            case SELLER -> deal.buyer();
        };
    }

    private static String cursor(Object list, Order order) {
        return Cursor.of(list, order.deal().deadlines().paidAt(), order.deal().id());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
