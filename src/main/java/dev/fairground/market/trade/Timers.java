package dev.fairground.market.trade;

import dev.fairground.kernel.Store;
import dev.fairground.market.OrderId;
import dev.fairground.market.trade.Timer.Due;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The timers that have run out; they are set and ended together with the moves of their orders. */
@Store
class Timers {
    @Language("sql")
    private static final String CLAIM = """
            with due as (
                select order_id
                  from market.order_timer
                 where due_at <= :now
                   and (claimed_until is null or claimed_until < clock_timestamp())
                 order by due_at, order_id
                 limit :most
                   for update skip locked
            ), claimed as (
                update market.order_timer as t
                   set claimed_until = clock_timestamp() + interval '1 minute'
                  from due
                 where t.order_id = due.order_id
             returning t.order_id, t.kind, t.version, t.due_at
            )
            select order_id, kind, version
              from claimed
             order by due_at, order_id
            """;

    private final Jdbi db;

    Timers(Jdbi db) {
        this.db = db;
    }

    /** Claims what was due first, for a minute, in a transaction of its own: no other process acts on it meanwhile. */
    List<Due> claim(Instant now, int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", now)
                .bind("most", most)
                .map((row, _) -> new Due(
                        new OrderId(row.getObject("order_id", UUID.class)),
                        Timer.Kind.valueOf(row.getString("kind")),
                        row.getInt("version")))
                .list());
    }
}
