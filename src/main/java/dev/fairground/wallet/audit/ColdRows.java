package dev.fairground.wallet.audit;

import dev.fairground.kernel.Store;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The amounts that cold accounts received and their rows do not show yet. */
@Store
class ColdRows {
    @Language("sql")
    private static final String FOLD = """
            with ready as materialized (
                select a.id
                  from wallet.account as a
                  join (select c.account, sum(c.amount) as amount from wallet.cold as c group by c.account) as w
                    on w.account = a.id
                 where a.cold
                   and wallet.on_its_side(a.owner, a.purpose, a.balance + w.amount)
            ), folded as (
                delete from wallet.cold as c
                 using ready as r
                 where r.id = c.account
                returning c.account, c.amount
            ), sums as (
                select f.account, sum(f.amount) as amount from folded as f group by f.account
            ), changed as (
                update wallet.account as a
                   set balance = a.balance + s.amount
                  from sums as s
                 where a.id = s.account
                returning 1
            )
            select count(*) from folded
            """;

    private final Jdbi db;

    ColdRows(Jdbi db) {
        this.db = db;
    }

    /** Folds all that is committed, but where that would be the wrong side of zero, and says how many amounts that was. */
    int fold() {
        return db.withHandle(h -> h.createQuery(FOLD).mapTo(Integer.class).one());
    }
}
