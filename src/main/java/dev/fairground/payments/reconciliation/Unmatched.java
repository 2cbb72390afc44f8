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

    /** What we say happened, with a day for the provider to say it too. */
    @Language("sql")
    private static final String LIST = """
            with ours as (
                select p.provider, 'PAYMENT' as kind, p.money_reference as money, p.money_reference as id,
                       p.amount, p.currency, p.created_at as at
                  from payments.payment as p
                 where p.money_reference is not null
                 union all
                select p.provider, 'REFUND', r.money, r.reference, r.amount, r.currency, r.ended_at
                  from payments.refund as r
                  join payments.payment as p on p.id = r.payment_id
                 where r.state = 'DONE'
                 union all
                select o.method, 'PAYOUT', coalesce(o.reference, o.id::text), o.id::text, o.amount - o.fee, o.currency, o.ended_at
                  from payments.payout as o
                 where o.state = 'PAID'
            )
            select l.provider, l.money, l.kind, l.amount, l.currency, l.at, 'PROVIDER' as said_by
              from payments.report_line as l
             where not (
            """ + Matching.MATCHED + """
             )
             union all
            select o.provider, o.money, o.kind, o.amount, o.currency, o.at, 'LEDGER'
              from ours as o
              join payments.report as d on d.provider = o.provider
             where o.at >= d.since and o.at < d.until - interval '1 day'
               and not exists (select 1
                                 from payments.report_line as l
                                where l.provider = o.provider and l.kind = o.kind
                                  and (l.kind = 'REFUND' and l.id = o.id
                                       or l.kind <> 'REFUND' and l.money in (o.money, o.id)))
             order by at desc
             limit :most
            """;

    private final Jdbi db;

    Unmatched(Jdbi db) {
        this.db = db;
    }

    /** The newest first. */
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
