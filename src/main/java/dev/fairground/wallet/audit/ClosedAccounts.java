package dev.fairground.wallet.audit;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import java.time.Duration;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The accounts that were moved aside, found by walking once through the transfers as these grow old. */
@Store
class ClosedAccounts {
    /** An account whose last entry is in such a transfer has been idle since; whoever locks it at this moment goes first. */
    @Language("sql")
    private static final String CLOSE = """
            with next as materialized (
                select t.id, t.at
                  from wallet.transfer as t
                 where t.id > (select c.through from wallet.closing as c)
                 order by t.id
                 limit :most
            ), until as (
                select coalesce(min(n.id) filter (where n.at >= :before) - 1, max(n.id)) as id from next as n
            ), idle as materialized (
                select a.id, a.owner, a.currency, a.purpose, a.holder, a.seq
                  from next as n
                  join until as u on n.id <= u.id
                  join wallet.entry as e on e.transfer = n.id
                  join wallet.account as a on a.id = e.account and a.seq = e.seq
                 where a.balance = 0 and not a.cold and a.owner not like 'user:%'
                 order by a.id
                   for update of a
            ), closed as (
                insert into wallet.closed_account (id, owner, currency, purpose, holder, seq)
                select i.id, i.owner, i.currency, i.purpose, i.holder, i.seq from idle as i
            ), gone as (
                delete from wallet.account as a using idle as i where a.id = i.id
            ), walked as (
                update wallet.closing set through = u.id from until as u where u.id > through
            )
            select count(*) from next as n join until as u on n.id <= u.id
            """;

    private final Jdbi db;
    private final Clock clock;

    ClosedAccounts(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Closes what has been empty and idle for this long, and says how many transfers it has walked through. */
    int close(Duration idle, int most) {
        return db.withHandle(h -> h.createQuery(CLOSE)
                .bind("before", clock.now().minus(idle))
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
    }
}
