package dev.fairground.payments.dispute;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.SqlFilter;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.dispute.Chargeback.Decision;
import dev.fairground.payments.dispute.Chargeback.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of chargebacks that staff noted. */
@Store
class Chargebacks {
    /** One of a payment waits at a time. */
    @Language("sql")
    private static final String INSERT = """
            insert into payments.chargeback (id, payment_id, user_id, kind, amount, currency, reference, reason, asked_by, asked_at)
            values (:id, :payment, :user, :kind, :amount, :currency, :reference, :reason, :askedBy, :askedAt)
                on conflict (payment_id) where decided_by is null do nothing
            """;

    @Language("sql")
    private static final String SELECT = """
            select c.*
              from payments.chargeback as c
             where /*filter*/
             order by c.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String LOCK = """
            select c.* from payments.chargeback as c where c.id = :id for update
            """;

    @Language("sql")
    private static final String DECIDE = """
            update payments.chargeback
               set decided_by = :by, decided_at = :at, booked = :yes, answer = :answer
             where id = :id
            """;

    private final Jdbi db;

    Chargebacks(Jdbi db) {
        this.db = db;
    }

    /** Whether it is the only one of its payment that waits. */
    boolean insert(Chargeback chargeback) {
        return db.withHandle(h -> h.createUpdate(INSERT)
                        .bind("id", chargeback.id().value())
                        .bind("payment", chargeback.payment().value())
                        .bind("user", chargeback.payer().value())
                        .bind("kind", chargeback.kind())
                        .bind("amount", chargeback.amount().minor())
                        .bind("currency", chargeback.amount().currency().code())
                        .bind("reference", chargeback.reference())
                        .bind("reason", chargeback.reason())
                        .bind("askedBy", chargeback.askedBy().value())
                        .bind("askedAt", chargeback.askedAt())
                        .execute())
                == 1;
    }

    /** The newest that pass a filter on {@code c}. */
    List<Chargeback> select(SqlFilter filter, int limit) {
        return db.withHandle(h -> h.createQuery(filter.into(SELECT))
                .bindMap(filter.values())
                .bind("limit", limit)
                .map(Chargebacks::read)
                .list());
    }

    Optional<Chargeback> lock(ChargebackId id) {
        return db.withHandle(h -> h.createQuery(LOCK)
                .bind("id", id.value())
                .map(Chargebacks::read)
                .findOne());
    }

    void decide(Chargeback chargeback) {
        var decision = Objects.requireNonNull(chargeback.decision());
        db.useHandle(h -> h.createUpdate(DECIDE)
                .bind("id", chargeback.id().value())
                .bind("by", decision.by().value())
                .bind("at", decision.at())
                .bind("yes", decision.yes())
                .bind("answer", decision.answer())
                .execute());
    }

    private static Chargeback read(ResultSet row, StatementContext context) throws SQLException {
        return new Chargeback(
                new ChargebackId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                row.getString("reference"),
                row.getString("reason"),
                new UserId(row.getObject("asked_by", UUID.class)),
                time(row, "asked_at"),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        return by == null
                ? null
                : new Decision(
                        new UserId(by), time(row, "decided_at"), row.getBoolean("booked"), row.getString("answer"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
