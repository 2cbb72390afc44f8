package dev.fairground.market.catalog;

import dev.fairground.kernel.Store;
import dev.fairground.market.LotId;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/**
 * The numbers of lots on sale. Every lot remembers whether it is counted, so that hearing of it twice, late or in
 * another order changes nothing.
 */
@Store
class LeafCounters {
    // Counters wait for each other here, and so never in a circle for the rows of lots; readers do not wait.
    @Language("sql")
    private static final String TAKE_TURNS = "lock table market.leaf_count in share row exclusive mode";

    @Language("sql")
    private static final String COUNT = """
            with changed as (
                update market.lot
                   set counted = (state = 'ACTIVE')
                 where id = :lot and counted <> (state = 'ACTIVE')
                returning category_id, case when counted then 1 else -1 end as step)
            insert into market.leaf_count as c (category_id, lots)
            select category_id, greatest(step, 0)
              from changed
                on conflict (category_id) do update set lots = c.lots + (select step from changed)
            """;

    @Language("sql")
    private static final String MARK = """
            with wrong as (
                select id from market.lot where counted <> (state = 'ACTIVE') order by id for update)
            update market.lot as l
               set counted = (l.state = 'ACTIVE')
              from wrong
             where l.id = wrong.id
            """;

    @Language("sql")
    private static final String RECOUNT = """
            insert into market.leaf_count as c (category_id, lots)
            select k.id, n.lots
              from market.category as k
             cross join lateral (select count(*) as lots from market.lot where category_id = k.id and counted) as n
             where n.lots > 0 or exists (select from market.leaf_count where category_id = k.id)
                on conflict (category_id) do update set lots = excluded.lots where c.lots <> excluded.lots
            """;

    private final Jdbi db;

    LeafCounters(Jdbi db) {
        this.db = db;
    }

    /** Counts a lot as it is now. */
    void count(LotId lot) {
        db.useHandle(h -> {
            h.execute(TAKE_TURNS);
            h.createUpdate(COUNT).bind("lot", lot.value()).execute();
        });
    }

    /** Counts all lots anew and says how many leaves had a wrong number. */
    int recount() {
        return db.withHandle(h -> {
            h.execute(TAKE_TURNS);
            h.execute(MARK);
            return h.createUpdate(RECOUNT).execute();
        });
    }
}
