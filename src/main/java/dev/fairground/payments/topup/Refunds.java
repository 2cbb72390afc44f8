package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.RefundId;
import dev.fairground.wallet.AccountName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of money on its way back. */
@Store
class Refunds {
    private static final String COLUMNS = """
            r.id, r.payment_id, r.amount, r.currency, r.from_suspense, r.money, r.state, r.said, r.reference, r.asked_by,
            r.reason, r.asked_at, r.ended_at
            """;

    @Language("sql")
    private static final String INSERT = """
            insert into payments.refund (id, payment_id, amount, currency, from_suspense, money, state, asked_by, reason,
                                         asked_at, check_at)
            values (:id, :payment, :amount, :currency, :fromSuspense, :money, :state, :askedBy, :reason, :askedAt, :checkAt)
            """;

    @Language("sql")
    private static final String FIND = "select " + COLUMNS + " from payments.refund as r where r.id = any(:ids)";

    @Language("sql")
    private static final String LOCK = FIND + " for update";

    @Language("sql")
    private static final String OF_PAYMENT =
            "select " + COLUMNS + " from payments.refund as r where r.payment_id = :payment order by r.asked_at, r.id";

    @Language("sql")
    private static final String LOCK_TAKEN = "select " + COLUMNS
            + " from payments.refund as r where r.payment_id = any(:payments) and r.state = 'TAKEN' order by r.id for update";

    @Language("sql")
    private static final String OPEN = "select " + COLUMNS + " from payments.refund as r where r.check_at is not null";

    @Language("sql")
    private static final String SETTLE = """
            update payments.refund
               set state = :state, said = :said, reference = :reference, ended_at = :endedAt,
                   check_at = case when :state = 'ASKED' then check_at end
             where id = :id
            """;

    /** No provider remembers a key for longer, so after that the same refund might be made twice. */
    @Language("sql")
    private static final String CLAIM = """
            update payments.refund as r
               set checks = r.checks + 1,
                   check_at = :now::timestamptz + least(interval '30 seconds' * power(2, least(r.checks, 7)), interval '1 hour')
             where r.id in (select d.id
                              from payments.refund as d
                             where d.check_at <= :now and d.asked_at > :now::timestamptz - interval '40 days'
                             order by d.check_at
                             limit :most
                               for update skip locked)
            returning
            """ + COLUMNS;

    private final Jdbi db;

    Refunds(Jdbi db) {
        this.db = db;
    }

    void insert(Return refund, Instant checkAt) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", refund.id().value())
                .bind("payment", refund.payment().value())
                .bind("amount", refund.amount().minor())
                .bind("currency", refund.amount().currency().code())
                .bind("fromSuspense", refund.fromSuspense())
                .bind("money", refund.money())
                .bind("state", refund.state().name())
                .bind("askedBy", refund.askedBy().value())
                .bind("reason", refund.reason())
                .bind("askedAt", refund.askedAt())
                .bind("checkAt", checkAt)
                .execute());
    }

    Map<UUID, Return> byId(Set<UUID> ids) {
        return select(FIND, ids);
    }

    /** Locks a refund until the transaction ends; its payment is locked before it. */
    Return lock(RefundId id) {
        return select(LOCK, Set.of(id.value())).values().iterator().next();
    }

    List<Return> of(PaymentId payment) {
        return db.withHandle(h -> h.createQuery(OF_PAYMENT)
                .bind("payment", payment.value())
                .map(Refunds::read)
                .list());
    }

    /** Locks the refunds of payments that were not made because the bank had the money, until the transaction ends. */
    Map<PaymentId, List<Return>> lockTaken(List<PaymentId> payments) {
        return db.withHandle(h -> h.createQuery(LOCK_TAKEN)
                .bindArray(
                        "payments",
                        UUID.class,
                        payments.stream().map(PaymentId::value).toArray())
                .map(Refunds::read)
                .collect(Collectors.groupingBy(Return::payment)));
    }

    void settle(Return refund) {
        db.useHandle(h -> h.createUpdate(SETTLE)
                .bind("state", refund.state().name())
                .bind("said", refund.said())
                .bind("reference", refund.reference())
                .bind("endedAt", refund.endedAt())
                .bind("id", refund.id().value())
                .execute());
    }

    /** Refunds whose provider is to be asked again, each with its next time written. */
    List<Return> claim(Instant now, int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", now)
                .bind("most", most)
                .map(Refunds::read)
                .list());
    }

    /** The money that is on its way, by the account that holds it. */
    Map<AccountName, Money> open() {
        var held = new HashMap<AccountName, Money>();
        db.useHandle(h ->
                h.createQuery(OPEN).map(Refunds::read).forEach(refund -> held.put(refund.aside(), refund.amount())));
        return held;
    }

    private Map<UUID, Return> select(@Language("sql") String statement, Set<UUID> ids) {
        var found = new HashMap<UUID, Return>();
        db.useHandle(h -> h.createQuery(statement)
                .bindArray("ids", UUID.class, ids.toArray())
                .map(Refunds::read)
                .forEach(refund -> found.put(refund.id().value(), refund)));
        return found;
    }

    private static Return read(ResultSet row, StatementContext context) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Return(
                new RefundId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                row.getBoolean("from_suspense"),
                row.getString("money"),
                Return.State.valueOf(row.getString("state")),
                row.getString("said"),
                row.getString("reference"),
                new UserId(row.getObject("asked_by", UUID.class)),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
