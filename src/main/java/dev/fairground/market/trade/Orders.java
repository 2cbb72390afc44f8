package dev.fairground.market.trade;

import dev.fairground.database.Columns;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.market.OrderId;
import dev.fairground.market.tree.ValuesJson;
import dev.fairground.payments.PaymentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The orders, with the log of their events and the timer that each open one has. */
@Store
class Orders {
    @Language("sql")
    private static final String SELECT = """
            select o.id, o.number, o.buyer_id, o.seller_id, o.lot_id, o.lot_version, o.state, o.version, o.quantity,
                   o.currency, o.gross, o.commission, o.commission_rule, o.from_spend, o.from_earned, o.message,
                   o.fields, o.paid_at, o.deliver_by, o.auto_confirm_hours, o.hold_hours, o.note, o.confirm_by,
                   o.hold_until, o.paid_out, o.frozen_at, o.frozen_for, o.paused_ms, s.category_id, s.kind, s.title,
                   s.description, s.attrs, s.unit_price, s.unit_size
              from market.order_ as o
              join market.snapshot as s using (lot_id, lot_version)
             where /*filter*/
             order by o.paid_at desc, o.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String EVENTS = """
            select n, type, actor, state, at
              from market.order_event
             where order_id = :order
             order by n
            """;

    @Language("sql")
    private static final String LOCK = """
            select id
              from market.order_
             where id = any(:ids)
             order by id
               for update
            """;

    @Language("sql")
    private static final String INSERT = """
            with placed as materialized (
                select *
                  from unnest(:ids::uuid[], :numbers::text[], :buyers::uuid[], :sellers::uuid[], :lots::uuid[],
                              :lotVersions::integer[], :quantities::integer[], :currencies::text[], :gross::bigint[],
                              :commissions::bigint[], :rules::text[], :fromSpend::bigint[], :fromEarned::bigint[],
                              :messages::text[], :fields::jsonb[], :paidAt::timestamptz[],
                              :deliverBy::timestamptz[], :autoConfirm::integer[], :hold::integer[],
                              :dueAt::timestamptz[])
                    as p (id, number, buyer_id, seller_id, lot_id, lot_version, quantity, currency, gross, commission,
                          commission_rule, from_spend, from_earned, message, fields, paid_at, deliver_by,
                          auto_confirm_hours, hold_hours, due_at)
            ), kept as (
                insert into market.snapshot (lot_id, lot_version, category_id, kind, title, description, attrs,
                                             unit_price, unit_size)
                select l.id, l.version, l.category_id, c.kind, l.title, l.description, l.attrs, l.unit_price,
                       l.unit_size
                  from market.lot as l
                  join market.category as c on c.id = l.category_id
                 where l.id in (select lot_id from placed)
                    on conflict do nothing
            ), logged as (
                insert into market.order_event (order_id, n, type, actor, state, at)
                select id, 1, 'PAID', 'BUYER', 'PAID', paid_at
                  from placed
            ), timed as (
                insert into market.order_timer (order_id, kind, due_at, version)
                select id, 'SILENT_REFUND', due_at, 1
                  from placed
            )
            insert into market.order_ (id, number, buyer_id, seller_id, lot_id, lot_version, state, version, quantity,
                                       currency, gross, commission, commission_rule, from_spend, from_earned, message,
                                       fields, paid_at, deliver_by, auto_confirm_hours, hold_hours)
            select id, number, buyer_id, seller_id, lot_id, lot_version, 'PAID', 1, quantity, currency, gross,
                   commission, commission_rule, from_spend, from_earned, message, fields, paid_at, deliver_by,
                   auto_confirm_hours, hold_hours
              from placed
            """;

    private final Jdbi db;
    private final OrderMapper mapper;
    private final OrderNumbers numbers;
    private final ValuesJson json;
    private final Clock clock;

    Orders(Jdbi db, OrderMapper mapper, OrderNumbers numbers, ValuesJson json, Clock clock) {
        this.db = db;
        this.mapper = mapper;
        this.numbers = numbers;
        this.json = json;
        this.clock = clock;
    }

    /** A number no order has. */
    String nextNumber() {
        return numbers.next();
    }

    /** Locks orders until the transaction ends, in id order, and reads them as they are then; others are left out. */
    Docket lock(Set<OrderId> ids) {
        if (ids.isEmpty()) {
            return new Docket(List.of(), clock.now());
        }
        db.useHandle(h -> h.createQuery(LOCK)
                .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                .mapTo(UUID.class)
                .list());
        return new Docket(read(ids), clock.now());
    }

    Optional<Order> find(OrderId id) {
        return read(Set.of(id)).stream().findFirst();
    }

    /** Which orders of these buyers are open and not frozen. */
    Set<OrderId> openOf(Collection<UserId> buyers) {
        return ids(new SqlFilter()
                .and("o.buyer_id = any(:buyers)", "buyers", Id.values(buyers))
                .and("o.state in ('PAID', 'IN_PROGRESS', 'DELIVERED') and o.frozen_at is null"));
    }

    /** Which orders are frozen because of these payments. */
    Set<OrderId> frozenFor(Collection<PaymentId> payments) {
        return ids(new SqlFilter()
                .and("o.frozen_at is not null and o.frozen_for = any(:payments)", "payments", Id.values(payments)));
    }

    /** The orders of these bare ids, as far as there are any. */
    Map<UUID, Order> byId(Set<UUID> ids) {
        return read(ids.stream().map(OrderId::new).toList()).stream()
                .collect(Collectors.toMap(order -> order.deal().id().value(), Function.identity()));
    }

    List<Timelines.Event> events(OrderId order) {
        return db.withHandle(h -> h.createQuery(EVENTS)
                .bind("order", order.value())
                .map(OrderMapper::event)
                .list());
    }

    /** The newest orders that pass a filter on {@code o}. */
    List<Order> select(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(SELECT))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map(mapper)
                .list());
    }

    /** Inserts new orders with their first event and timer, and keeps what their lots say. */
    void insert(List<Order.Paid> orders) {
        if (orders.isEmpty()) {
            return;
        }
        db.useHandle(h -> {
            var insert = h.createUpdate(INSERT);
            new Columns<>(insert, orders).time("dueAt", Moves::dueAt);
            bind(new Columns<>(insert, orders.stream().map(Order.Paid::deal).toList()));
            insert.execute();
        });
    }

    private void bind(Columns<Deal> deals) {
        deals.uuid("ids", deal -> deal.id().value())
                .text("numbers", Deal::number)
                .uuid("buyers", deal -> deal.buyer().value())
                .uuid("sellers", deal -> deal.seller().value())
                .uuid("lots", deal -> deal.lot().lot().value())
                .number("lotVersions", deal -> deal.lot().version())
                .number("quantities", Deal::quantity)
                .text("currencies", deal -> deal.bill().gross().currency())
                .number("gross", deal -> deal.bill().gross().minor())
                .number("commissions", deal -> deal.bill().commission().minor())
                .text("rules", deal -> deal.bill().rule())
                .number("fromSpend", deal -> deal.bill().fromSpend().minor())
                .number("fromEarned", deal -> deal.bill().fromEarned().minor())
                .text("messages", Deal::message)
                .text("fields", deal -> json.write(deal.fields()))
                .time("paidAt", deal -> deal.deadlines().paidAt())
                .time("deliverBy", deal -> deal.deadlines().deliverBy())
                .number("autoConfirm", deal -> deal.deadlines().autoConfirm().toHours())
                .number("hold", deal -> deal.deadlines().hold().toHours());
    }

    private Set<OrderId> ids(SqlFilter filter) {
        return select(filter, Integer.MAX_VALUE).stream()
                .map(order -> order.deal().id())
                .collect(Collectors.toSet());
    }

    private List<Order> read(Collection<OrderId> ids) {
        return select(new SqlFilter().and("o.id = any(:ids)", "ids", Id.values(ids)), ids.size());
    }
}
