package dev.fairground.payments.payout;

import dev.fairground.kernel.Store;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Requisites;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Hands out payouts whose providers are to be asked, each to one asker at a time. */
@Store
class Outgoing {
    /**
     * What waits in the queue was never sent; what was sent is asked about when its time has come, ever more seldom. While
     * somebody asks, nobody of the staff may think that it is theirs to decide.
     */
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
                 limit 1
                   for update skip locked
            ), claimed as (
                update payments.payout as p
                   set state = 'SENT',
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
            """;

    private final Jdbi db;
    private final RequisitesBook book;

    Outgoing(Jdbi db, RequisitesBook book) {
        this.db = db;
        this.book = book;
    }

    /** Marks a payout as sent before anybody is asked, so that a crash can never make it look as if it was not. */
    Optional<Parcel> claim(PayoutDriver driver, Instant now) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", now)
                .bind("method", driver.name())
                .bind("byHand", driver.byHand())
                .map(this::parcel)
                .findOne());
    }

    private Parcel parcel(ResultSet row, StatementContext context) throws SQLException {
        var payout = Payouts.payout(row, context);
        var requisites = row.getObject("requisites_id", UUID.class);
        var sealed = row.getBytes("sealed");
        return new Parcel(payout.id(), () -> order(payout, book.open(requisites, sealed)), row.getBoolean("first"));
    }

    private static PayoutOrder order(Payout payout, Requisites to) {
        var progress = payout.progress();
        var sentAt = Objects.requireNonNull(progress.sentAt());
        return new PayoutOrder(payout.id(), payout.arrives(), to, sentAt, progress.reference());
    }

    /**
     * One question to a provider.
     *
     * @param order what it is told; throws where the details cannot be opened, which keeps nobody else's payout back
     * @param first whether nobody has ever asked it
     */
    record Parcel(PayoutId id, Supplier<PayoutOrder> order, boolean first) {}
}
