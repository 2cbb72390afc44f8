package dev.fairground.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.database.Columns;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Writes the rows of inboxes. */
@Store
class Notices {
    @Language("sql")
    private static final String INSERT = """
            insert into notifications.notice (id, user_id, type, variables, link, dedupe, at)
            select n.id, n.user_id, n.type, n.variables::jsonb, n.link, n.dedupe, n.at::timestamptz
              from unnest(:ids::uuid[], :users::uuid[], :types::text[], :variables::text[], :links::text[],
                          :ats::text[], :dedupes::text[])
                as n (id, user_id, type, variables, link, at, dedupe)
             order by n.user_id, n.dedupe
                on conflict (user_id, dedupe) do nothing
            returning user_id, dedupe
            """;

    @Language("sql")
    private static final String READ = """
            update notifications.notice
               set read_at = :now
             where user_id = :user and read_at is null and id = any(:ids)
            """;

    @Language("sql")
    private static final String READ_ALL = """
            update notifications.notice set read_at = :now where user_id = :user and read_at is null
            """;

    private final Jdbi db;
    private final Clock clock;
    private final ObjectMapper json;

    Notices(Jdbi db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** Inserts those of these notices that their recipients do not have yet, and says which these were. */
    List<Notice> insert(List<Notice> sent) {
        var fresh = db.withHandle(h -> {
            var insert = h.createQuery(INSERT);
            new Columns<>(insert, sent)
                    .uuid("ids", _ -> Ids.next())
                    .uuid("users", notice -> notice.to().value())
                    .text("types", Notice::type)
                    .text("variables", notice -> write(notice.variables()))
                    .text("links", Notice::link)
                    .time("ats", Notice::at)
                    .text("dedupes", Notice::dedupe);
            return new HashSet<>(insert.map((row, _) ->
                            new Name(new UserId(row.getObject("user_id", UUID.class)), row.getString("dedupe")))
                    .list());
        });
        return sent.stream()
                .filter(notice -> fresh.remove(new Name(notice.to(), notice.dedupe())))
                .toList();
    }

    void read(UserId user, Collection<NoticeId> ids) {
        db.useHandle(h -> h.createUpdate(READ)
                .bind("user", user.value())
                .bind("now", clock.real())
                .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                .execute());
    }

    void readAll(UserId user) {
        db.useHandle(h -> h.createUpdate(READ_ALL)
                .bind("user", user.value())
                .bind("now", clock.real())
                .execute());
    }

    private String write(Map<String, String> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** What a notice is found by. */
    private record Name(UserId user, String dedupe) {}
}
