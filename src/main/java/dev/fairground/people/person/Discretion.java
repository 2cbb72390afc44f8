package dev.fairground.people.person;

import dev.fairground.kernel.Id;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Who is not to be found by whom. */
@Query
class Discretion {
    @Language("sql")
    private static final String APART = """
            select b.blocked_id as id from people.block as b where b.blocker_id = :me
             union
            select b.blocker_id from people.block as b where b.blocked_id = :me
            """;

    @Language("sql")
    private static final String HIDDEN = """
            select p.account_id as id
              from people.profile as p
             where p.account_id = any(:ids)
               and (p.find = 'NOBODY'
                    or p.find = 'FRIENDS'
                       and not exists (select 1
                                         from people.friendship as f
                                        where f.low_id = least(p.account_id, :me::uuid)
                                          and f.high_id = greatest(p.account_id, :me::uuid)))
            """;

    private final Jdbi db;

    Discretion(Jdbi db) {
        this.db = db;
    }

    /** Those between whom and somebody there is a block. */
    List<UserId> apart(UserId me) {
        return db.withHandle(h -> h.createQuery(APART)
                .bind("me", me.value())
                .map((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Those of these people who do not want to be found by somebody. */
    Set<UserId> hidden(Collection<UserId> people, UserId me) {
        return db.withHandle(h -> new HashSet<>(h.createQuery(HIDDEN)
                .bind("me", me.value())
                .bindArray("ids", UUID.class, (Object[]) Id.values(people))
                .map((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list()));
    }
}
