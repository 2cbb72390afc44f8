package dev.fairground.wallet.audit;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Asks the rows of the ledger for what must never be found in them; each statement reads everything once. */
@Store
class LedgerChecks {
    /** The mappers of a new connection may have asked something already, and a snapshot is chosen before any query. */
    @Language("sql")
    private static final String BEGIN_ANEW = "rollback and chain";

    @Language("sql")
    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only";

    @Language("sql")
    private static final String PATIENCE = "set local statement_timeout = '1h'";

    @Language("sql")
    private static final String SUMS = """
            select format('transfer %s adds up to %s %s', e.transfer, sum(e.amount), a.currency)
              from wallet.entry as e
              join wallet.every_account as a on a.id = e.account
             group by e.transfer, a.currency
            having sum(e.amount) <> 0
             limit :shown
            """;

    @Language("sql")
    private static final String LINKS = """
            select format('transfer %s has no entries', t.id)
              from wallet.transfer as t
             where not exists (select 1 from wallet.entry as e where e.transfer = t.id)
            union all
            select format('entry %s/%s has no transfer', e.transfer, e.leg)
              from wallet.entry as e
             where not exists (select 1 from wallet.transfer as t where t.id = e.transfer)
            union all
            select format('entry %s/%s has no account', e.transfer, e.leg)
              from wallet.entry as e
             where not exists (select 1 from wallet.every_account as a where a.id = e.account)
             limit :shown
            """;

    @Language("sql")
    private static final String BALANCES = """
            with entries as (
                select account, sum(amount) as total from wallet.entry group by account
            ), waiting as (
                select account, sum(amount) as total from wallet.cold group by account
            )
            select format('%s %s %s is %s and not %s', a.owner, a.purpose, a.currency,
                          a.balance + coalesce(w.total, 0), coalesce(e.total, 0))
              from wallet.every_account as a
              left join entries as e on e.account = a.id
              left join waiting as w on w.account = a.id
             where a.balance + coalesce(w.total, 0) <> coalesce(e.total, 0)
             limit :shown
            """;

    @Language("sql")
    private static final String SEQUENCES = """
            with entries as (
                select account, count(*) as entries, count(seq) as numbered, min(seq) as first, max(seq) as last
                  from wallet.entry
                 group by account
            )
            select format('%s %s %s has %s entries, numbers %s to %s, and counts %s', a.owner, a.purpose, a.currency,
                          e.entries, e.first, e.last, a.seq)
              from wallet.every_account as a
              left join entries as e on e.account = a.id
             where case when a.cold then a.seq <> 0 or e.numbered > 0
                        else (a.seq, a.seq, a.seq) <> (coalesce(e.entries, 0), coalesce(e.numbered, 0), coalesce(e.last, 0))
                             or e.first > 1 end
             limit :shown
            """;

    @Language("sql")
    private static final String RUNNING_BALANCES = """
            select format('entry %s of account %s leaves %s and not %s', r.seq, r.account, r.balance_after, r.running)
              from (select e.account, e.seq, e.balance_after,
                           sum(e.amount) over (partition by e.account order by e.seq) as running
                      from wallet.entry as e
                     where e.seq is not null) as r
             where r.balance_after <> r.running
             limit :shown
            """;

    @Language("sql")
    private static final String SIGNS = """
            with waiting as (
                select account, sum(amount) as total from wallet.cold group by account
            ), seen as (
                select e.account, min(e.balance_after) as lowest, max(e.balance_after) as highest
                  from wallet.entry as e
                 group by e.account
            )
            select format('%s %s %s is or was on the wrong side of zero', a.owner, a.purpose, a.currency)
              from wallet.every_account as a
              left join waiting as w on w.account = a.id
              left join seen as s on s.account = a.id
             where not (wallet.on_its_side(a.owner, a.purpose, a.balance + coalesce(w.total, 0))
                        and wallet.on_its_side(a.owner, a.purpose, coalesce(s.lowest, 0))
                        and wallet.on_its_side(a.owner, a.purpose, coalesce(s.highest, 0)))
             limit :shown
            """;

    @Language("sql")
    private static final String COLD_ROWS = """
            select format('account %s is not cold and has %s waiting', c.account, sum(c.amount))
              from wallet.cold as c
             where not exists (select 1 from wallet.account as a where a.id = c.account and a.cold)
             group by c.account
             limit :shown
            """;

    @Language("sql")
    private static final String OBJECTS = """
            select a.owner, a.purpose, a.currency, a.balance
              from wallet.account as a
             where a.balance <> 0
               and not a.cold
               and a.owner not like 'user:%'
               and a.currency in (select c.code from wallet.currency as c)
            """;

    private final Jdbi db;

    LedgerChecks(Jdbi db) {
        this.db = db;
    }

    /** Makes the rest of this transaction see one moment, with time enough for a big ledger; forgets what was before. */
    void begin() {
        db.useHandle(h -> {
            h.execute(BEGIN_ANEW);
            h.execute(ONE_SNAPSHOT);
            h.execute(PATIENCE);
        });
    }

    List<Check> rows() {
        return List.of(
                check(Rule.TRANSFERS_ADD_UP, SUMS),
                check(Rule.ENTRIES_BELONG, LINKS),
                check(Rule.BALANCES_ARE_SUMS, BALANCES),
                check(Rule.NUMBERS_HAVE_NO_GAP, SEQUENCES),
                check(Rule.BALANCES_FOLLOW, RUNNING_BALANCES),
                check(Rule.SIGNS_ARE_RIGHT, SIGNS),
                check(Rule.ONLY_COLD_WAITS, COLD_ROWS));
    }

    /** What objects hold: every account of theirs that is not zero. */
    Map<AccountName, Money> objects() {
        var held = new HashMap<AccountName, Money>();
        db.useHandle(h -> h.createQuery(OBJECTS)
                .map((row, _) -> {
                    var currency = Currency.of(row.getString("currency"));
                    var name = new AccountName(new Owner(row.getString("owner")), row.getString("purpose"), currency);
                    return Map.entry(name, new Money(row.getLong("balance"), currency));
                })
                .forEach(account -> held.put(account.getKey(), account.getValue())));
        return held;
    }

    private Check check(Rule rule, @Language("sql") String statement) {
        var breaches = db.withHandle(h -> h.createQuery(statement)
                .bind("shown", Check.SHOWN)
                .mapTo(String.class)
                .list());
        return new Check(rule, breaches);
    }
}
