package dev.fairground.people;

import dev.fairground.files.PublicPicture;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The pictures people show of themselves. */
@Store
class Avatars {
    @Language("sql")
    private static final String OF = """
            select p.account_id, p.avatar
              from people.profile as p
             where p.account_id = any(:ids) and p.avatar is not null
            """;

    private final Jdbi db;

    Avatars(Jdbi db) {
        this.db = db;
    }

    /** The addresses of the small pictures of those who have one. */
    Map<UserId, String> of(Collection<UserId> people) {
        var found = new HashMap<UserId, String>();
        db.useHandle(h -> h.createQuery(OF)
                .bindArray("ids", UUID.class, (Object[]) Id.values(people))
                .map((row, _) -> found.put(
                        new UserId(row.getObject("account_id", UUID.class)),
                        new PublicPicture(row.getString("avatar")).small()))
                .list());
        return found;
    }
}
