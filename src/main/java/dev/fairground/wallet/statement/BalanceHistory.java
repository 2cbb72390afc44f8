package dev.fairground.wallet.statement;

import dev.fairground.http.SiteSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Owner;
import java.time.LocalDate;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Reads what somebody had at hand at the end of each day: what there is now, less what came since. */
@Query
class BalanceHistory {
    /** Entries are read from the newest back to the first day, however many lie before it. */
    @Language("sql")
    private static final String DAYS = """
            with mine as (
                select a.id, a.balance,
                       coalesce((select n.seq
                                   from wallet.entry as n
                                   join wallet.transfer as t on t.id = n.transfer
                                  where n.account = a.id and n.seq is not null and t.at < :from
                                  order by n.seq desc
                                  limit 1), 0) as before
                  from wallet.account as a
                 where a.owner = :owner and a.currency = :currency and a.purpose in ('spend', 'earned')),
            moved as (
                select (t.at at time zone :zone)::date as day, sum(e.amount) as amount
                  from mine as m
                  join wallet.entry as e on e.account = m.id and e.seq > m.before
                  join wallet.transfer as t on t.id = e.transfer
                 group by 1)
            select d.day::date as day,
                   ((select coalesce(sum(m.balance), 0) from mine as m)
                     - coalesce(sum(v.amount) over (order by d.day desc
                                                     rows between unbounded preceding and 1 preceding), 0))::bigint
                       as available
              from generate_series(:first::date, :today::date, interval '1 day') as d (day)
              left join moved as v on v.day = d.day::date
             order by d.day
            """;

    private final Jdbi db;
    private final SiteSettings site;
    private final Clock clock;

    BalanceHistory(Jdbi db, SiteSettings site, Clock clock) {
        this.db = db;
        this.site = site;
        this.clock = clock;
    }

    /** The last days in the zone of the site; today's line is the balance of this moment. */
    List<BalanceDay> of(UserId user, Currency currency, int days) {
        var today = LocalDate.ofInstant(clock.now(), site.zone());
        var first = today.minusDays(days - 1L);
        return db.withHandle(h -> h.createQuery(DAYS)
                .bind("owner", Owner.user(user).name())
                .bind("currency", currency.code())
                .bind("zone", site.zone().getId())
                .bind("from", first.atStartOfDay(site.zone()).toInstant())
                .bind("first", first)
                .bind("today", today)
                .map((row, _) -> new BalanceDay(
                        row.getObject("day", LocalDate.class), new Money(row.getLong("available"), currency)))
                .list());
    }

    /** What was at hand when a day ended. */
    record BalanceDay(LocalDate day, Money available) {}
}
