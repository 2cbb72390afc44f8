package dev.fairground.wallet;

import dev.fairground.kernel.Query;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether the ledger was found whole when it was last looked through; while it was not, or nobody has looked for a day,
 * nothing may leave the house.
 */
@Query
public class LedgerHealth {
    @Language("sql")
    private static final String STOPPED = """
            select coalesce((select i.red > 0 or i.at < now() - interval '1 day'
                               from wallet.inspection as i
                              order by i.id desc
                              limit 1), false)
            """;

    private final Jdbi db;

    LedgerHealth(Jdbi db) {
        this.db = db;
    }

    /** True after a breach was found, until an inspection finds none; the same on every node and after a restart. */
    public boolean payoutsStopped() {
        return db.withHandle(h -> h.createQuery(STOPPED).mapTo(Boolean.class).one());
    }
}
