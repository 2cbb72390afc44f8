package dev.fairground.payments.payout;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.PayoutOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The books of the bank that the sandbox plays: kept beside ours, so that they survive what we do not. */
@Store
class SandboxBank {
    @Language("sql")
    private static final String TAKE = """
            insert into payments.sandbox_payout (key, amount, currency, outcome, at)
            values (:key, :amount, :currency, :outcome, :at)
                on conflict (key) do nothing
            """;

    @Language("sql")
    private static final String FIND = """
            select s.amount, s.currency, s.outcome, s.at from payments.sandbox_payout as s where s.key = :key
            """;

    private final Jdbi db;
    private final Clock clock;

    SandboxBank(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes an order in once, however often it comes. */
    Order take(PayoutOrder order, Fate fate) {
        db.useHandle(h -> h.createUpdate(TAKE)
                .bind("key", order.id().value())
                .bind("amount", order.amount().minor())
                .bind("currency", order.amount().currency().code())
                .bind("outcome", fate)
                .bind("at", clock.now())
                .execute());
        return find(order.id()).orElseThrow();
    }

    Optional<Order> find(PayoutId id) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("key", id.value())
                .map(SandboxBank::order)
                .findOne());
    }

    private static Order order(ResultSet row, StatementContext context) throws SQLException {
        return new Order(
                new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                Fate.valueOf(row.getString("outcome")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** How a payment ends that the sandbox was asked for. */
    enum Fate {
        PAYS,
        FAILS,
        /** Pays after a minute. */
        LATE,
        /** Pays, and the answer is lost on its way. */
        LOST
    }

    record Order(Money amount, Fate fate, Instant at) {}
}
