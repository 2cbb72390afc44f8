package dev.fairground.wallet.audit;

import dev.fairground.kernel.Store;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Asks the transfers after a seal, and the accounts they touched, for what must never be found in them. */
@Store
class RecentChecks {
    @Language("sql")
    private static final String SUMS = """
            select format('transfer %s adds up to %s %s', e.transfer, sum(e.amount), a.currency)
              from wallet.recent(:seal) as r
              join wallet.entry as e on e.transfer = r.id
              join wallet.every_account as a on a.id = e.account
             group by e.transfer, a.currency
            having sum(e.amount) <> 0
             limit :shown
            """;

    @Language("sql")
    private static final String LINKS = """
            select format('transfer %s is not whole', r.id)
              from wallet.recent(:seal) as r
              left join wallet.transfer as t on t.id = r.id
             where t.id is null
                or not exists (select 1 from wallet.entry as e where e.transfer = r.id)
                or exists (select 1
                             from wallet.entry as e
                             left join wallet.every_account as a on a.id = e.account
                            where e.transfer = r.id and a.id is null)
             limit :shown
            """;

    @Language("sql")
    private static final String BALANCES = """
            select format('%s %s %s is %s', a.owner, a.purpose, a.currency, a.balance)
              from wallet.touched(:seal) as t
              join wallet.every_account as a on a.id = t.account
             cross join lateral (select e.balance_after
                                   from wallet.entry as e
                                  where e.account = t.account and e.seq is not null
                                  order by e.seq desc
                                  limit 1) as l
             where a.balance <> l.balance_after
             limit :shown
            """;

    @Language("sql")
    private static final String SEQUENCES = """
            select format('account %s has numbers %s and then %s', w.account, w.last_seq, w.seq)
              from wallet.walked(:seal) as w
             where w.seq <> w.last_seq + 1
            union all
            select format('account %s counts %s', a.id, a.seq)
              from wallet.touched(:seal) as t
              join wallet.every_account as a on a.id = t.account
             where a.seq <> (select max(e.seq) from wallet.entry as e where e.account = t.account and e.seq is not null)
             limit :shown
            """;

    @Language("sql")
    private static final String RUNNING_BALANCES = """
            select format('entry %s of account %s leaves %s', w.seq, w.account, w.balance_after)
              from wallet.walked(:seal) as w
             where w.balance_after <> w.last_balance + w.amount
             limit :shown
            """;

    @Language("sql")
    private static final String SIGNS = """
            select format('%s %s %s was on the wrong side of zero', a.owner, a.purpose, a.currency)
              from wallet.walked(:seal) as w
              join wallet.every_account as a on a.id = w.account
             where not wallet.on_its_side(a.owner, a.purpose, w.balance_after)
             limit :shown
            """;

    @Language("sql")
    private static final String SEALS = """
            select format('seal %s', s.n)
              from (select n, transfers, hash, lag(n, 1, 0::bigint) over (order by n) as last_n,
                           lag(hash, 1, ''::bytea) over (order by n) as last_hash
                      from wallet.seal
                     where n >= :seal) as s
             where s.n > :seal
               and (s.n <> s.last_n + 1 or s.hash <> wallet.digest(s.last_hash, s.transfers))
             limit :shown
            """;

    private final Jdbi db;

    RecentChecks(Jdbi db) {
        this.db = db;
    }

    /** What came after this seal, whether sealed meanwhile or not. */
    List<Check> rows(long seal) {
        return List.of(
                check(Rule.TRANSFERS_ADD_UP, SUMS, seal),
                check(Rule.ENTRIES_BELONG, LINKS, seal),
                check(Rule.BALANCES_ARE_SUMS, BALANCES, seal),
                check(Rule.NUMBERS_HAVE_NO_GAP, SEQUENCES, seal),
                check(Rule.BALANCES_FOLLOW, RUNNING_BALANCES, seal),
                check(Rule.SIGNS_ARE_RIGHT, SIGNS, seal),
                check(Rule.SEALS_HOLD, SEALS, seal));
    }

    private Check check(Rule rule, @Language("sql") String statement, long seal) {
        var breaches = db.withHandle(h -> h.createQuery(statement)
                .bind("seal", seal)
                .bind("shown", Check.SHOWN)
                .mapTo(String.class)
                .list());
        return new Check(rule, breaches);
    }
}
