package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What providers kept, as far as it is still to be booked. */
@Store
class Fees {
    /** Of money that we know; of what a provider gives back no more than was booked for the same money. */
    @Language("sql")
    private static final String CLAIM = """
            select l.key, l.provider, l.fee
              from payments.report_line as l
             where l.currency = :currency
               and l.fee <> 0
               and l.booked_at is null
               and (l.fee > 0
                    or -l.fee <= (select coalesce(sum(b.fee), 0)
                                    from payments.report_line as b
                                   where b.provider = l.provider and b.money = l.money and b.booked_at is not null))
               and
            """ + Matching.MATCHED + """
             order by l.key
             limit :most
               for update of l skip locked
            """;

    @Language("sql")
    private static final String BOOKED = """
            update payments.report_line set booked_at = :now where key = any(:keys)
            """;

    private final Jdbi db;
    private final Clock clock;

    Fees(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Fees that nobody else books until the transaction ends. */
    List<DueFee> claim(Currency currency, int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("currency", currency.code())
                .bind("most", most)
                .map((row, _) -> new DueFee(
                        row.getObject("key", UUID.class),
                        row.getString("provider"),
                        new Money(row.getLong("fee"), currency)))
                .list());
    }

    void booked(List<DueFee> fees) {
        db.useHandle(h -> h.createUpdate(BOOKED)
                .bind("now", clock.now())
                .bindArray("keys", UUID.class, fees.stream().map(DueFee::line).toArray())
                .execute());
    }
}
