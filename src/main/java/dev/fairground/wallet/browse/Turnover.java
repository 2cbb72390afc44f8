package dev.fairground.wallet.browse;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import java.time.LocalDate;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** How much money moved on each day, by what it moved for. */
@Query
class Turnover {
    @Language("sql")
    private static final String DAYS = """
            with moved as (
                select (t.at at time zone :zone)::date as day,
                       sum(e.amount) filter (where t.kind = 'purchase' and e.amount > 0) as turnover,
                       sum(e.amount) filter (where a.owner = 'house' and a.purpose = 'commission') as commission,
                       sum(e.amount) filter (where t.kind in ('topup', 'suspense-credited') and e.amount > 0) as top_ups,
                       sum(e.amount) filter (where t.kind = 'payout-paid' and e.amount > 0) as payouts
                  from wallet.transfer as t
                  join wallet.entry as e on e.transfer = t.id
                  join wallet.every_account as a on a.id = e.account
                 where t.at >= :from and a.currency = :currency
                 group by 1)
            select d.day::date as day, coalesce(m.turnover, 0) as turnover, coalesce(m.commission, 0) as commission,
                   coalesce(m.top_ups, 0) as top_ups, coalesce(m.payouts, 0) as payouts
              from generate_series(:first::date, :today::date, interval '1 day') as d (day)
              left join moved as m on m.day = d.day::date
             order by d.day
            """;

    private final Jdbi db;
    private final SiteSettings site;
    private final Clock clock;

    Turnover(Jdbi db, SiteSettings site, Clock clock) {
        this.db = db;
        this.site = site;
        this.clock = clock;
    }

    /** The last days in the zone of the site, today among them. */
    List<TurnoverDay> of(Currency currency, int days) {
        var today = LocalDate.ofInstant(clock.now(), site.zone());
        var first = today.minusDays(days - 1L);
        return db.withHandle(h -> h.createQuery(DAYS)
                .bind("currency", currency.code())
                .bind("zone", site.zone().getId())
                .bind("from", first.atStartOfDay(site.zone()).toInstant())
                .bind("first", first)
                .bind("today", today)
                .map((row, _) -> new TurnoverDay(
                        row.getObject("day", LocalDate.class),
                        new Money(row.getLong("turnover"), currency),
                        new Money(row.getLong("commission"), currency),
                        new Money(row.getLong("top_ups"), currency),
                        new Money(row.getLong("payouts"), currency)))
                .list());
    }

    /**
     * One day.
     *
     * @param turnover   what buyers paid for orders
     * @param commission what the house got of it, less what it gave back
     * @param topUps     what came into wallets
     * @param payouts    what left the house
     */
    record TurnoverDay(LocalDate day, Money turnover, Money commission, Money topUps, Money payouts) {}
}
