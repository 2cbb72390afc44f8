package dev.fairground.demo.world;

import dev.fairground.kernel.Store;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The ready users of a loaded demo; their rows are the mark that it was loaded. */
@Store
class ReadyUsers {
    @Language("sql")
    private static final String INSERT = """
            insert into demo.ready_user (username, password, display_name, lang)
            values (:username, :password, :displayName, :lang)
            """;

    @Language("sql")
    private static final String LIST = """
            select username, password, display_name, lang
              from demo.ready_user
             order by username
            """;

    private final Jdbi db;

    ReadyUsers(Jdbi db) {
        this.db = db;
    }

    void insert(ReadyUser user) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("username", user.username())
                .bind("password", user.password())
                .bind("displayName", user.displayName())
                .bind("lang", user.lang())
                .execute());
    }

    List<ReadyUser> list() {
        return db.withHandle(h -> h.createQuery(LIST)
                .map((row, _) -> new ReadyUser(
                        row.getString("username"),
                        row.getString("password"),
                        row.getString("display_name"),
                        row.getString("lang")))
                .list());
    }
}
