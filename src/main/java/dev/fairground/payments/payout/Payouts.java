package dev.fairground.payments.payout;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.payout.Payout.Progress;
import dev.fairground.payments.payout.Payout.State;
import dev.fairground.wallet.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of payouts. */
@Store
class Payouts {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.payout
                   (id, user_id, method, requisites_id, amount, fee, currency, state, requested_at)
            values (:id, :user, :method, :requisites, :amount, :fee, :currency, :state, :requestedAt)
            """;

    @Language("sql")
    private static final String FIND = """
            select p.*, r.shown
              from payments.payout as p
              join payments.requisites as r on r.id = p.requisites_id
             where p.id = any(:ids)
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.id from payments.payout as p where p.id = :id for update
            """;

    @Language("sql")
    private static final String MOVE = """
            update payments.payout
               set state = :state, approved_by = :approvedBy, confirmed_by = :confirmedBy, reason = :reason,
                   reference = :reference, ended_at = :endedAt
             where id = :id
            """;

    @Language("sql")
    private static final String TAKEN = """
            select coalesce(sum(p.amount), 0)::bigint
              from payments.payout as p
             where p.user_id = :user
               and p.currency = :currency
               and p.requested_at > :since
               and p.state not in ('FAILED', 'CANCELLED')
            """;

    @Language("sql")
    private static final String OPEN = """
            select p.*, r.shown
              from payments.payout as p
              join payments.requisites as r on r.id = p.requisites_id
             where p.ended_at is null
            """;

    private final Jdbi db;

    Payouts(Jdbi db) {
        this.db = db;
    }

    void insert(Payout payout) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", payout.id().value())
                .bind("user", payout.user().value())
                .bind("method", payout.method())
                .bind("requisites", payout.requisites())
                .bind("amount", payout.amount().minor())
                .bind("fee", payout.fee().minor())
                .bind("currency", payout.amount().currency().code())
                .bind("state", payout.state())
                .bind("requestedAt", payout.requestedAt())
                .execute());
    }

    Map<UUID, Payout> byId(Set<UUID> ids) {
        var found = new HashMap<UUID, Payout>();
        db.useHandle(h -> h.createQuery(FIND)
                .bindArray("ids", UUID.class, ids.toArray())
                .map(Payouts::payout)
                .forEach(payout -> found.put(payout.id().value(), payout)));
        return found;
    }

    /** A payout that nobody else moves until the transaction ends. */
    Optional<Payout> lock(PayoutId id) {
        return db.withHandle(h -> h.createQuery(LOCK)
                        .bind("id", id.value())
                        .mapTo(UUID.class)
                        .findOne())
                .map(locked -> byId(Set.of(locked)).get(locked));
    }

    void move(Payout payout) {
        var progress = payout.progress();
        db.useHandle(h -> h.createUpdate(MOVE)
                .bind("id", payout.id().value())
                .bind("state", progress.state())
                .bind("approvedBy", value(progress.approvedBy()))
                .bind("confirmedBy", value(progress.confirmedBy()))
                .bind("reason", progress.reason())
                .bind("reference", progress.reference())
                .bind("endedAt", progress.endedAt())
                .execute());
    }

    /** What somebody has taken out since then, or is about to. */
    Money taken(UserId user, Instant since, Currency currency) {
        return new Money(
                db.withHandle(h -> h.createQuery(TAKEN)
                        .bind("user", user.value())
                        .bind("since", since)
                        .bind("currency", currency.code())
                        .mapTo(Long.class)
                        .one()),
                currency);
    }

    /** The money that is on its way, by the account that holds it. */
    Map<AccountName, Money> open() {
        var held = new HashMap<AccountName, Money>();
        db.useHandle(h -> h.createQuery(OPEN)
                .map(Payouts::payout)
                .forEach(payout -> held.put(payout.account(), payout.arrives())));
        return held;
    }

    static Payout payout(ResultSet row, StatementContext context) throws SQLException {
        var currency = Currency.of(row.getString("currency"));
        var progress = new Progress(
                State.valueOf(row.getString("state")),
                user(row, "approved_by"),
                user(row, "confirmed_by"),
                row.getString("reason"),
                row.getString("reference"),
                time(row, "sent_at"),
                time(row, "ended_at"));
        return new Payout(
                new PayoutId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("method"),
                row.getObject("requisites_id", UUID.class),
                row.getString("shown"),
                new Money(row.getLong("amount"), currency),
                new Money(row.getLong("fee"), currency),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                progress);
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
