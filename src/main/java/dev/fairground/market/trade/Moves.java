package dev.fairground.market.trade;

import dev.fairground.database.Columns;
import dev.fairground.kernel.Store;
import java.time.Instant;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Writes the moves of orders. */
@Store
class Moves {
    @Language("sql")
    private static final String WRITE = """
            with moved as materialized (
                select *
                  from unnest(:ids::uuid[], :versions::integer[], :states::text[], :types::text[], :actors::text[],
                              :notes::text[], :confirmBy::timestamptz[], :holdUntil::timestamptz[],
                              :paidOut::boolean[], :timers::text[], :dueAt::timestamptz[],
                              :frozenAt::timestamptz[], :frozenFor::text[], :paused::bigint[])
                    as m (id, version, state, type, actor, note, confirm_by, hold_until, paid_out, timer, due_at,
                          frozen_at, frozen_for, paused_ms)
            ), logged as (
                insert into market.order_event (order_id, n, type, actor, state, at)
                select id, version, type, actor, state, :at
                  from moved
            ), ended as (
                delete from market.order_timer as t
                 using moved as m
                 where t.order_id = m.id
                   and m.timer is null
            ), timed as (
                insert into market.order_timer as t (order_id, kind, due_at, version)
                select id, timer, due_at, version
                  from moved
                 where timer is not null
                    on conflict (order_id) do update
                   set kind = excluded.kind, due_at = excluded.due_at, version = excluded.version,
                       claimed_until = null
            )
            update market.order_ as o
               set version = m.version, state = m.state, note = m.note, confirm_by = m.confirm_by,
                   hold_until = m.hold_until, paid_out = m.paid_out, frozen_at = m.frozen_at,
                   frozen_for = m.frozen_for::uuid, paused_ms = m.paused_ms
              from moved as m
             where o.id = m.id
               and o.version = m.version - 1
            """;

    private final Jdbi db;

    Moves(Jdbi db) {
        this.db = db;
    }

    /** Writes where orders have moved, the events that brought them there, and what time will do to them next. */
    void write(List<Move> moves, Instant at) {
        var written = db.withHandle(h -> {
            var update = h.createUpdate(WRITE).bind("at", at);
            new Columns<>(update, moves).text("types", Move::type).text("actors", Move::actor);
            new Columns<>(update, moves.stream().map(Move::after).toList())
                    .uuid("ids", order -> order.deal().id().value())
                    .number("versions", Order::version)
                    .text("states", Order::state)
                    .text("notes", Order::note)
                    .time("confirmBy", Moves::confirmBy)
                    .time("holdUntil", order -> order instanceof Order.Completed it ? it.holdUntil() : null)
                    .flag("paidOut", order -> order instanceof Order.Completed it && it.paidOut())
                    .text("timers", order -> order.timer().map(Timer::kind).orElse(null))
                    .time("dueAt", Moves::dueAt)
                    .time("frozenAt", order -> order.frozenSince().orElse(null))
                    .text("frozenFor", order -> order instanceof Order.Frozen it ? it.payment() : null)
                    .number("paused", order -> order.deal().deadlines().paused().toMillis());
            return update.execute();
        });
        if (written != moves.size()) {
            throw new IllegalStateException("moved %d of %d orders".formatted(written, moves.size()));
        }
    }

    /** When time acts on an order next; null when never. */
    static @Nullable Instant dueAt(Order order) {
        return order.timer().map(Timer::dueAt).orElse(null);
    }

    private static @Nullable Instant confirmBy(Order order) {
        return switch (order) {
            case Order.Delivered delivered -> delivered.confirmBy();
            case Order.Frozen frozen -> confirmBy(frozen.before());
            case Order.Undelivered _, Order.Completed _, Order.Refunded _ -> null;
        };
    }
}
