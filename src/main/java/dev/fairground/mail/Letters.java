package dev.fairground.mail;

import dev.fairground.database.Columns;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import dev.fairground.mail.Paper.Written;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Letters that wait to be carried; what was carried is forgotten. */
@Store
class Letters {
    /** Tries before a letter is given up: about nine hours with their pauses of 1, 2, 4, … minutes. */
    private static final int TRIES = 10;

    @Language("sql")
    private static final String INSERT = """
            insert into mail.letter (id, recipient, subject, text, page, about, unsubscribe, at, due_at)
            select l.id, l.recipient, l.subject, l.text, l.page, l.about, l.unsubscribe, :now, :now
              from unnest(:ids::uuid[], :recipients::text[], :subjects::text[], :texts::text[], :pages::text[],
                          :abouts::uuid[], :unsubscribes::text[])
                as l (id, recipient, subject, text, page, about, unsubscribe)
            """;

    @Language("sql")
    private static final String CLAIM = """
            update mail.letter as l
               set tries = l.tries + 1,
                   due_at = case when l.tries + 1 < :tries
                                 then :now::timestamptz + interval '1 minute' * power(2, l.tries) end
             where l.id in (select d.id
                              from mail.letter as d
                             where d.due_at <= :now
                             order by d.due_at
                             limit :most
                               for update skip locked)
            returning l.id, l.recipient, l.subject, l.text, l.page, l.about, l.unsubscribe
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from mail.letter where id = any(:ids)
            """;

    @Language("sql")
    private static final String DELETE_OF = """
            delete from mail.letter where about = :about or lower(recipient) = lower(cast(:address as text))
            """;

    private final Jdbi db;
    private final Clock clock;
    private final Paper paper;

    Letters(Jdbi db, Clock clock, Paper paper) {
        this.db = db;
        this.clock = clock;
        this.paper = paper;
    }

    void insert(List<Letter> letters) {
        db.useHandle(h -> {
            var insert = h.createUpdate(INSERT).bind("now", clock.real());
            new Columns<>(insert, letters)
                    .uuid("ids", _ -> Ids.next())
                    .text("recipients", Letter::to)
                    .text("subjects", Letter::subject)
                    .text("texts", paper::text)
                    .text("pages", paper::page)
                    .text("abouts", Letter::about)
                    .text("unsubscribes", Letter::unsubscribe);
            insert.execute();
        });
    }

    /** Takes letters that are due; whoever took them carries them now, or they are due again later. */
    List<Written> claim(int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", clock.real())
                .bind("tries", TRIES)
                .bind("most", most)
                .map((row, _) -> new Written(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("page"),
                        row.getObject("about", UUID.class),
                        row.getString("unsubscribe")))
                .list());
    }

    void delete(List<UUID> carried) {
        db.useHandle(h ->
                h.createUpdate(DELETE).bindArray("ids", UUID.class, carried).execute());
    }

    /** Forgets the letters about an account or to its address. */
    void deleteOf(UUID about, @Nullable String address) {
        db.useHandle(h -> h.createUpdate(DELETE_OF)
                .bind("about", about)
                .bind("address", address)
                .execute());
    }
}
