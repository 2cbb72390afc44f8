package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What a provider says and the ledger does not, and the other way round. */
@Query
class Unmatched {
    private static final int MOST = 200;

    @Language("sql")
    private static final String LIST = """
            select l.provider, l.money, l.kind, l.amount, l.currency, l.at, 'PROVIDER' as said_by
              from payments.report_line as l
             where not exists (select 1
                                 from payments.payment as p
                                where p.provider = l.provider
                                  and l.kind = 'PAYMENT'
                                  and (p.money_reference = l.money and p.amount = l.amount and p.currency = l.currency
                                       or p.suspended_money = l.money))
               and not exists (select 1
                                 from payments.refund as r
                                 join payments.payment as p on p.id = r.payment_id
                                where p.provider = l.provider
                                  and l.kind = 'REFUND'
                                  and r.money = l.money and r.amount = l.amount and r.state = 'DONE')
             union all
            select p.provider, p.money_reference, 'PAYMENT', p.amount, p.currency, p.created_at, 'LEDGER'
              from payments.payment as p
              join payments.report as d on d.provider = p.provider
             where p.money_reference is not null
               and p.created_at >= d.since and p.created_at < d.until - interval '1 day'
               and not exists (select 1
                                 from payments.report_line as l
                                where l.provider = p.provider and l.money = p.money_reference and l.kind = 'PAYMENT')
             order by at desc
             limit :most
            """;

    private final Jdbi db;

    Unmatched(Jdbi db) {
        this.db = db;
    }

    /** The newest first; the ledger's own side only where a report covers it and a day has passed. */
    List<Line> list() {
        return db.withHandle(h -> h.createQuery(LIST)
                .bind("most", MOST)
                .map((row, _) -> new Line(
                        row.getString("provider"),
                        row.getString("money"),
                        row.getString("kind"),
                        new Money(row.getLong("amount"), Currency.of(row.getString("currency"))),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("said_by")))
                .list());
    }

    /**
     * Something only one side knows.
     *
     * @param saidBy {@code PROVIDER} or {@code LEDGER}
     */
    record Line(String provider, String money, String kind, Money amount, Instant at, String saidBy) {}
}
