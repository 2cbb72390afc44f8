package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.payments.PaymentId;
import java.time.Duration;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/**
 * When payments are asked about next: soon at first, then ever more rarely, and for three days after the last news;
 * and when money was last agreed to.
 */
@Store
class Checks {
    /** The pause doubles from half a minute to an hour. */
    @Language("sql")
    private static final String CLAIM = """
            update payments.payment as p
               set checks = p.checks + 1,
                   check_at = case when p.checks < :checks
                                   then :now::timestamptz + least(interval '30 seconds' * power(2, least(p.checks, 7)), interval '1 hour')
                              end
             where p.id in (select d.id
                              from payments.payment as d
                             where d.check_at <= :now
                             order by d.check_at
                             limit :most
                               for update skip locked)
            returning
            """ + TopUpRow.COLUMNS;

    @Language("sql")
    private static final String SOON = """
            update payments.payment
               set check_at = :now, checks = case when check_at is null then 0 else checks end
             where id = :id and (check_at is null or check_at > :now)
            """;

    @Language("sql")
    private static final String CONSENT = """
            update payments.payment
               set consented_at = :now
             where id = :id and amount = :amount and currency = :currency and state in ('CREATED', 'PENDING')
               and (consented_at is null or consented_at <= :before)
            """;

    /** A payer whose payment came to nothing may try again after so long. */
    private static final Duration LAPSE = Duration.ofMinutes(10);

    /** So many, with these pauses, take three days. */
    private static final int MOST = 78;

    private final Jdbi db;
    private final Clock clock;

    Checks(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Payments that are due, each with its next time written: nobody else asks about them now. */
    List<TopUp> claim(int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", clock.now())
                .bind("most", most)
                .bind("checks", MOST)
                .map(TopUpRow::read)
                .list());
    }

    /** Has a payment asked about at the next turn, should all else fail. */
    void soon(PaymentId id) {
        db.useHandle(h -> h.createUpdate(SOON)
                .bind("now", clock.now())
                .bind("id", id.value())
                .execute());
    }

    /** Whether this money may be taken for a payment now: the right amount, while it is open, once. */
    boolean consent(PaymentId id, Money amount) {
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
