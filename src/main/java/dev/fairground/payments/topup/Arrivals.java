package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.payments.PaymentId;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The bank's references that were noted: of two who note one at the same time the second is refused. */
@Store
class Arrivals {
    @Language("sql")
    private static final String RESERVE = """
            insert into payments.arrival (reference, payment_id, at)
            values (:reference, :payment, :now)
                on conflict (reference) do update set reference = excluded.reference
            returning payment_id
            """;

    private final Jdbi db;
    private final Clock clock;

    Arrivals(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the reference is this payment's; waits for whoever notes it now. */
    boolean reserve(String reference, PaymentId payment) {
        return db.withHandle(h -> h.createQuery(RESERVE)
                        .bind("reference", reference)
                        .bind("payment", payment.value())
                        .bind("now", clock.now())
                        .mapTo(UUID.class)
                        .one())
                .equals(payment.value());
    }
}
