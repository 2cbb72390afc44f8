package dev.fairground.identity.session;

import dev.fairground.kernel.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of access tokens that are refused before they expire; there are few, and none is older than a token. */
@Store
class DenialRows {
    @Language("sql")
    private static final String INSERT = """
            insert into identity.denial (id, epoch, until)
            select n.id, :epoch, :until
              from unnest(:ids::uuid[]) as n (id)
             order by n.id
                on conflict (id) do update
               set epoch = greatest(denial.epoch, excluded.epoch), until = greatest(denial.until, excluded.until)
            """;

    @Language("sql")
    private static final String ALL = """
            select d.id, d.epoch from identity.denial as d where d.until > :now
            """;

    @Language("sql")
    private static final String DELETE_OVER = """
            delete from identity.denial where until <= :now
            """;

    private final Jdbi db;

    DenialRows(Jdbi db) {
        this.db = db;
    }

    void insert(Collection<UUID> ids, int epoch, Instant until) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bindArray("ids", UUID.class, ids)
                .bind("epoch", epoch)
                .bind("until", until)
                .execute());
    }

    Map<UUID, Integer> all(Instant now) {
        var epochs = new HashMap<UUID, Integer>();
        db.useHandle(h -> h.createQuery(ALL)
                .bind("now", now)
                .map((row, _) -> epochs.put(row.getObject("id", UUID.class), row.getInt("epoch")))
                .forEach(previous -> {}));
        return epochs;
    }

    int deleteOver(Instant now) {
        return db.withHandle(h -> h.createUpdate(DELETE_OVER).bind("now", now).execute());
    }
}
