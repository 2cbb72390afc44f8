package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.payments.PaymentId;
import java.time.Duration;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Which payments a provider was told to take the money of: two payers of one link are never both told yes. */
@Store
class Consents {
    /** A payer whose payment came to nothing may try again after so long. */
    private static final Duration LAPSE = Duration.ofMinutes(10);

    @Language("sql")
    private static final String CONSENT = """
            update payments.payment
               set consented_at = :now
             where id = :id and amount = :amount and currency = :currency and state in ('CREATED', 'PENDING')
               and (consented_at is null or consented_at <= :before)
            """;

    private final Jdbi db;
    private final Clock clock;

    Consents(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether this money may be taken for a payment now: the right amount, while it is open, once. */
    boolean give(PaymentId id, Money amount) {
        var now = clock.now();
        return db.withHandle(h -> h.createUpdate(CONSENT)
                        .bind("now", now)
                        .bind("before", now.minus(LAPSE))
                        .bind("id", id.value())
                        .bind("amount", amount.minor())
                        .bind("currency", amount.currency().code())
                        .execute())
                == 1;
    }
}
