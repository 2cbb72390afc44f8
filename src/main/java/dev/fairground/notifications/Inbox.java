package dev.fairground.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads an inbox, the newest notice first. */
@Query
class Inbox {
    @Language("sql")
    private static final String PAGE = """
            select n.id, n.user_id, n.type, n.variables, n.link, n.at, n.read_at is not null as read
              from notifications.notice as n
             where n.user_id = :user
               and (cast(:at as timestamptz) is null or (n.at, n.id) < (cast(:at as timestamptz), cast(:id as uuid)))
             order by n.at desc, n.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String UNREAD = """
            select count(*) from notifications.notice as n where n.user_id = :user and n.read_at is null
            """;

    private final Jdbi db;
    private final ObjectMapper json;

    Inbox(Jdbi db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Page<Kept> page(UserId user, @Nullable String after, int limit) {
        var position = Cursor.read(after, "notices", 2);
        var rows = db.withHandle(h -> h.createQuery(PAGE)
                .bind("user", user.value())
                .bind("at", position == null ? null : Instant.parse(position.getFirst()))
                .bind("id", position == null ? null : UUID.fromString(position.getLast()))
                .bind("limit", limit + 1)
                .map((row, _) -> NoticeRow.read(row, json))
                .list());
        return Page.of(rows, limit, last -> Cursor.of("notices", last.at(), last.id()));
    }

    int unread(UserId user) {
        return db.withHandle(h -> h.createQuery(UNREAD)
                .bind("user", user.value())
                .mapTo(Integer.class)
                .one());
    }
}
