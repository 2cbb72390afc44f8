package dev.fairground.wallet.audit;

import dev.fairground.kernel.Store;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The amounts that cold accounts received and their rows do not show yet. */
@Store
class ColdRows {
    @Language("sql")
    private static final String FOLD = """
            with folded as (
                delete from wallet.cold as c
                 using wallet.account as a
                 where a.id = c.account and a.cold
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

    /** Folds all that is committed and says how many amounts that was. */
    int fold() {
        return db.withHandle(h -> h.createQuery(FOLD).mapTo(Integer.class).one());
    }
}
