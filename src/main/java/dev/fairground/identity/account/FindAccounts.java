package dev.fairground.identity.account;

import dev.fairground.identity.AccountSearch;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Looks for accounts by trigrams of their names. */
@Query
class FindAccounts implements AccountSearch {
    @Language("sql")
    private static final String FIND = """
            select a.id
              from identity.account as a
             where a.state not in ('DELETED', 'BANNED')
               and (lower(a.username || ' ' || a.display_name) like :part
                    or lower(a.username || ' ' || a.display_name) %> :text)
               and a.id <> all(:except)
             order by lower(a.username) = :text desc,
                      word_similarity(:text, lower(a.username || ' ' || a.display_name)) desc,
                      lower(a.username)
             limit :limit
            """;

    private final Jdbi db;

    FindAccounts(Jdbi db) {
        this.db = db;
    }

    @Override
    public List<UserId> find(String text, Collection<UserId> except, int limit) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("text", wanted)
                .bind("part", "%" + escaped(wanted) + "%")
                .bindArray("except", UUID.class, (Object[]) Id.values(except))
                .bind("limit", limit)
                .map((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
