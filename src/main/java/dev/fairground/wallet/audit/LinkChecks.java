package dev.fairground.wallet.audit;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Store;
import java.util.ArrayList;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Asks what the ledger keeps beside entries for what must never be found there. */
@Store
class LinkChecks {
    @Language("sql")
    private static final String REVERSALS = """
            with given as (
                select t.id, t.reverses, sum(greatest(e.amount, 0)) as amount
                  from wallet.transfer as t
                  join wallet.entry as e on e.transfer = t.id
                 where t.reverses is not null or t.id in (select r.transfer from wallet.reversible as r)
                 group by t.id
            ), undone as (
                select g.reverses as id, sum(g.amount) as amount
                  from given as g
                 where g.reverses is not null
                 group by g.reverses
            )
            select format('of transfer %s there is %s left and not %s - %s', coalesce(r.transfer, u.id), r."left",
                          g.amount, coalesce(u.amount, 0))
              from wallet.reversible as r
              full join undone as u on u.id = r.transfer
              left join given as g on g.id = r.transfer
             where r.transfer is null
                or r."left" is distinct from g.amount - coalesce(u.amount, 0)
                or r."left" < 0
             limit :shown
            """;

    @Language("sql")
    private static final String CONVERSIONS = """
            with moved as (
                select e.transfer, max(e.amount) as sold, -min(e.amount) as bought
                  from wallet.account as a
                  join wallet.entry as e on e.account = a.id
                 where a.purpose = 'conversion'
                 group by e.transfer
            )
            select format('transfer %s sold %s for %s, written is %s for %s', coalesce(c.transfer, m.transfer), m.sold,
                          m.bought, c.sold, c.bought)
              from wallet.conversion as c
              full join moved as m using (transfer)
             where (m.sold, m.bought) is distinct from (c.sold, c.bought)
                or c.bought <> floor(c.sold::numeric * c.numerator / c.denominator)
             limit :shown
            """;

    @Language("sql")
    private static final String STRANGE_CURRENCIES = """
            select format('%s %s is in %s', a.owner, a.purpose, a.currency)
              from wallet.account as a
             where a.currency not in (select c.code from wallet.currency as c)
             limit :shown
            """;

    @Language("sql")
    private static final String CURRENCIES = """
            select c.code || ' ' || c.exponent from wallet.currency as c
            """;

    @Language("sql")
    private static final String SEALS = """
            select format('seal %s', s.n)
              from (select n, transfers, hash, lag(n, 1, 0::bigint) over (order by n) as last_n,
                           lag(hash, 1, ''::bytea) over (order by n) as last_hash
                      from wallet.seal) as s
             where s.n <> s.last_n + 1
                or s.hash <> wallet.digest(s.last_hash, s.transfers)
             limit :shown
            """;

    @Language("sql")
    private static final String ESCAPED = """
            with covered as (
                select ids.id, count(*) as times
                  from (select unnest(s.transfers) as id from wallet.seal as s
                         union all
                        select unnest(u.transfers) from wallet.unsealed as u) as ids
                 group by ids.id
            )
            select format('transfer %s is covered %s times', coalesce(t.id, c.id), coalesce(c.times, 0))
              from wallet.transfer as t
              full join covered as c on c.id = t.id
             where t.id is null or c.times is distinct from 1
             limit :shown
            """;

    private final Jdbi db;

    LinkChecks(Jdbi db) {
        this.db = db;
    }

    List<Check> rows() {
        return List.of(
                check(Rule.REVERSALS_ARE_COVERED, REVERSALS),
                check(Rule.CONVERSIONS_KEEP_THEIR_RATE, CONVERSIONS),
                currencies(),
                check(Rule.SEALS_HOLD, SEALS),
                check(Rule.NOTHING_ESCAPES_SEALS, ESCAPED));
    }

    /** The program and the database must mean the same by a minor unit. */
    private Check currencies() {
        var breaches = new ArrayList<>(
                check(Rule.CURRENCIES_ARE_KNOWN, STRANGE_CURRENCIES).breaches());
        var known =
                db.withHandle(h -> h.createQuery(CURRENCIES).mapTo(String.class).list());
        Currency.ALL.stream()
                .map(currency -> currency.code() + " " + currency.exponent())
                .filter(currency -> !known.contains(currency))
                .map(currency -> "not written: " + currency)
                .forEach(breaches::add);
        return new Check(Rule.CURRENCIES_ARE_KNOWN, breaches);
    }

    private Check check(Rule rule, @Language("sql") String statement) {
        return new Check(
                rule,
                db.withHandle(h -> h.createQuery(statement)
                        .bind("shown", Check.SHOWN)
                        .mapTo(String.class)
                        .list()));
    }
}
