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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Writes the rows of inboxes, and hands out those whose letters are due. */
@Store
class Notices {
    /** Tries of a letter before it is given up: about nine hours with their pauses of 1, 2, 4, … minutes. */
    private static final int MAIL_TRIES = 10;

    @Language("sql")
    private static final String INSERT = """
            insert into notifications.notice (id, user_id, type, variables, link, dedupe, at, mail_due_at)
            select n.id, n.user_id, n.type, n.variables::jsonb, n.link, n.dedupe, n.at::timestamptz, :due
              from unnest(:ids::uuid[], :users::uuid[], :types::text[], :variables::text[], :links::text[],
                          :ats::text[], :dedupes::text[])
                as n (id, user_id, type, variables, link, at, dedupe)
             order by n.user_id, n.dedupe
                on conflict (user_id, dedupe) do nothing
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

    @Language("sql")
    private static final String CLAIM_MAIL = """
            update notifications.notice as n
               set mail_tries = n.mail_tries + 1,
                   mail_due_at = case when n.mail_tries + 1 < :tries
                                      then :now::timestamptz + interval '1 minute' * power(2, n.mail_tries) end
             where n.id in (select d.id
                              from notifications.notice as d
                             where d.mail_due_at <= :now
                             order by d.mail_due_at
                             limit :most
                               for update skip locked)
            returning n.id, n.user_id, n.type, n.variables, n.link, n.at, n.read_at is not null as read
            """;

    @Language("sql")
    private static final String MAILED = """
            update notifications.notice set mail_due_at = null where id = any(:ids)
            """;

    private final Jdbi db;
    private final Clock clock;
    private final ObjectMapper json;

    Notices(Jdbi db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void insert(List<Notice> sent) {
        db.useHandle(h -> {
            var insert = h.createUpdate(INSERT).bind("due", clock.real());
            new Columns<>(insert, sent)
                    .uuid("ids", _ -> Ids.next())
                    .uuid("users", notice -> notice.to().value())
                    .text("types", Notice::type)
                    .text("variables", notice -> write(notice.variables()))
                    .text("links", Notice::link)
                    .time("ats", Notice::at)
                    .text("dedupes", Notice::dedupe);
            insert.execute();
        });
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

    /** Takes notices whose letters are due; whoever took them sends them now, or they are due again later. */
    List<Kept> claimMail(int most) {
        return db.withHandle(h -> h.createQuery(CLAIM_MAIL)
                .bind("now", clock.real())
                .bind("tries", MAIL_TRIES)
                .bind("most", most)
                .map((row, _) -> NoticeRow.read(row, json))
                .list());
    }

    void mailed(Collection<NoticeId> ids) {
        db.useHandle(h -> h.createUpdate(MAILED)
                .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                .execute());
    }

    private String write(Map<String, String> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
