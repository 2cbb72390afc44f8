package dev.fairground.wallet.audit;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import java.time.OffsetDateTime;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The chain of seals, and the transfers that wait for theirs. */
@Store
class Seals {
    /** Readers and writers of money go on; only another sealer waits. */
    @Language("sql")
    private static final String LOCK = "lock table wallet.seal in share row exclusive mode";

    @Language("sql")
    private static final String SEAL = """
            with taken as (
                delete from wallet.unsealed
                 where ctid in (select u.ctid from wallet.unsealed as u limit :most for update skip locked)
                returning transfers
            ), next as (
                select array_agg(t.id order by t.id) as transfers
                  from taken, unnest(taken.transfers) as t (id)
                having count(*) > 0
            )
            insert into wallet.seal (n, at, transfers, hash)
            select coalesce(last.n, 0) + 1, :at, next.transfers,
                   wallet.digest(coalesce(last.hash, ''), next.transfers)
              from next
              left join (select n, hash from wallet.seal order by n desc limit 1) as last on true
            returning cardinality(transfers)
            """;

    @Language("sql")
    private static final String CHAIN = """
            select l.n, l.at, encode(l.hash, 'hex') as hash,
                   (select coalesce(sum(cardinality(u.transfers)), 0) from wallet.unsealed as u) as waiting
              from (select 1) as one
              left join (select n, at, hash from wallet.seal order by n desc limit 1) as l on true
            """;

    private final Jdbi db;
    private final Clock clock;

    Seals(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Seals what is committed and not sealed, and says how many transfers that was. */
    int seal(int most) {
        return db.withHandle(h -> {
            h.execute(LOCK);
            return h.createQuery(SEAL)
                    .bind("most", most)
                    .bind("at", clock.real())
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0);
        });
    }

    SealChain chain() {
        return db.withHandle(h -> h.createQuery(CHAIN)
                .map((row, _) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new SealChain(
                            row.getLong("n"),
                            at == null ? null : at.toInstant(),
                            row.getString("hash"),
                            row.getLong("waiting"));
                })
                .one());
    }
}
