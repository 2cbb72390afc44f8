package dev.fairground.payments.sandbox;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Sandbox.Choice;
import dev.fairground.payments.Sandbox.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What was chosen on the sandbox's page: kept beside our payments, as a real provider keeps its own books. */
@Store
class SandboxBooks {
    @Language("sql")
    private static final String TAKE = """
            insert into payments.sandbox_payment (payment, choice, at)
            values (:payment, :choice, :at)
                on conflict (payment) do nothing
            """;

    /** What was paid before there were these books is paid in them too. */
    @Language("sql")
    private static final String DISPUTE = """
            insert into payments.sandbox_payment as s (payment, choice, dispute, at)
            values (:payment, 'SUCCEED', :dispute, :at)
                on conflict (payment) do update set dispute = excluded.dispute
            """;

    @Language("sql")
    private static final String FIND = """
            select s.choice, s.dispute, s.at from payments.sandbox_payment as s where s.payment = :payment
            """;

    private static final Duration DELAY = Duration.ofMinutes(1);

    private final Jdbi db;
    private final Clock clock;

    SandboxBooks(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The choice of the payer that stands: this one, or the one made before. */
    Choice take(PaymentId payment, Choice choice) {
        db.useHandle(h -> h.createUpdate(TAKE)
                .bind("payment", payment.value())
                .bind("choice", choice)
                .bind("at", clock.now())
                .execute());
        return find(payment).orElseThrow().choice;
    }

    /** Takes in what the bank did after that. */
    void dispute(PaymentId payment, Choice dispute) {
        db.useHandle(h -> h.createUpdate(DISPUTE)
                .bind("payment", payment.value())
                .bind("dispute", dispute)
                .bind("at", clock.now())
                .execute());
    }

    /** What has become of a payment by now; empty while nobody has chosen, or it takes its time. */
    Optional<Outcome> outcome(PaymentId payment) {
        return find(payment).filter(kept -> kept.isOver(clock.now())).map(Kept::outcome);
    }

    private Optional<Kept> find(PaymentId payment) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("payment", payment.value())
                .map(SandboxBooks::kept)
                .findOne());
    }

    private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
        var dispute = row.getString("dispute");
        return new Kept(
                Choice.valueOf(row.getString("choice")),
                dispute == null ? null : Choice.valueOf(dispute),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private record Kept(Choice choice, @Nullable Choice dispute, Instant at) {
        private boolean isOver(Instant now) {
            return dispute != null || choice != Choice.DELAY || !now.isBefore(at.plus(DELAY));
        }

        private Outcome outcome() {
            return (dispute == null ? choice : dispute).outcome();
        }
    }
}
