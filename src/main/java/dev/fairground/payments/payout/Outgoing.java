package dev.fairground.payments.payout;

import dev.fairground.kernel.Store;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands out payouts whose providers are to be asked, each to one asker at a time. */
@Store
class Outgoing {
    /** What waits in the queue was never sent; what was sent is asked about when its time has come, ever more seldom. */
    @Language("sql")
    private static final String CLAIM = """
            with due as (
                select p.id, p.state
                  from payments.payout as p
                 where p.ended_at is null
                   and p.method = :method
                   and (p.state = 'QUEUED'
                        or (not :byHand and p.state in ('SENT', 'UNKNOWN') and p.ask_at <= :now))
                 order by p.id
                 limit :most
                   for update skip locked
            ), claimed as (
                update payments.payout as p
                   set state = case d.state when 'QUEUED' then 'SENT' else d.state end,
                       sent_at = coalesce(p.sent_at, :now),
                       ask_at = :now::timestamptz + interval '1 minute' * least(power(2, least(p.asked, 6)), 60),
                       asked = p.asked + 1
                  from due as d
                 where p.id = d.id
                returning p.*, d.state = 'QUEUED' as first
            )
            select c.*, r.shown, r.sealed
              from claimed as c
              join payments.requisites as r on r.id = c.requisites_id
             order by c.id
            """;

    private final Jdbi db;
    private final RequisitesBook book;

    Outgoing(Jdbi db, RequisitesBook book) {
        this.db = db;
        this.book = book;
    }

    /** Marks these payouts as sent before anybody is asked, so that a crash can never make them look as if they were not. */
    List<Parcel> claim(PayoutDriver driver, Instant now, int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", now)
                .bind("method", driver.name())
                .bind("byHand", driver.byHand())
                .bind("most", most)
                .map(this::parcel)
                .list());
    }

    private Parcel parcel(ResultSet row, StatementContext context) throws SQLException {
        var payout = Payouts.payout(row, context);
        var to = book.open(row.getObject("requisites_id", UUID.class), row.getBytes("sealed"));
        var progress = payout.progress();
        var sentAt = Objects.requireNonNull(progress.sentAt());
        var order = new PayoutOrder(payout.id(), payout.arrives(), to, sentAt, progress.reference());
        return new Parcel(order, row.getBoolean("first"));
    }

    /**
     * One question to a provider.
     *
     * @param first whether nobody has ever asked it
     */
    record Parcel(PayoutOrder order, boolean first) {}
}
