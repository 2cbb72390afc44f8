package dev.fairground.people.ties;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Lists of people who are something to somebody, the latest first. */
@Query
public class TiePages {
    private static final String PAGE = """
            select t.id, t.other, t.at
              from (%s) as t
             where (:at::timestamptz is null or (t.at, t.id) < (:at::timestamptz, :id::uuid))
             order by t.at desc, t.id desc
             limit :limit
            """;

    @Language("sql")
    private static final String FRIENDS = PAGE.formatted("""
            select f.other as id, f.other, f.at
              from (select case when low_id = :me then high_id else low_id end as other, since as at
                      from people.friendship
                     where low_id = :me or high_id = :me) as f
             where not exists (select 1
                                 from people.block as b
                                where b.blocker_id = f.other and b.blocked_id = :viewer::uuid)""");

    @Language("sql")
    private static final String ASKS_ME = PAGE.formatted("""
            select r.id, r.requester_id as other, r.at
              from people.friend_request as r
             where r.recipient_id = :me and :me = :viewer::uuid""");

    @Language("sql")
    private static final String ASKED = PAGE.formatted("""
            select r.id, r.recipient_id as other, r.at
              from people.friend_request as r
             where r.requester_id = :me and :me = :viewer::uuid""");

    @Language("sql")
    private static final String BLOCKS = PAGE.formatted("""
            select b.blocked_id as id, b.blocked_id as other, b.at
              from people.block as b
             where b.blocker_id = :me and :me = :viewer::uuid""");

    @Language("sql")
    private static final String COUNT_FRIENDS = """
            select count(*) from people.friendship as f where f.low_id = :me or f.high_id = :me
            """;

    private final Jdbi db;
    private final UserCards cards;

    TiePages(Jdbi db, UserCards cards) {
        this.db = db;
        this.cards = cards;
    }

    /**
     * A part of a list.
     *
     * @param viewer who looks, or null; those who blocked the viewer are left out
     */
    public Page<Tied> page(Which list, UserId of, @Nullable UserId viewer, @Nullable String after, int limit) {
        var name = "ties " + list + " " + of;
        var position = Cursor.read(after, name, 2);
        var at = position == null ? null : Cursor.value(position.getFirst(), Instant::parse);
        var id = position == null ? null : Cursor.value(position.getLast(), UUID::fromString);
        var rows = db.withHandle(h -> h.createQuery(list.statement)
                .bind("me", of.value())
                .bind("viewer", viewer == null ? null : viewer.value())
                .bind("at", at)
                .bind("id", id)
                .bind("limit", limit + 1)
                .map((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new UserId(row.getObject("other", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list());
        var people = cards.of(rows.stream().map(Row::other).collect(Collectors.toSet()));
        return Page.of(rows, limit, last -> Cursor.of(name, last.at, last.id))
                .map(row -> new Tied(row.id, Objects.requireNonNull(people.get(row.other)), row.at));
    }

    /** How many friends somebody has. */
    public int friends(UserId of) {
        return db.withHandle(h -> h.createQuery(COUNT_FRIENDS)
                .bind("me", of.value())
                .mapTo(Integer.class)
                .one());
    }

    /** Which list. */
    public enum Which {
        FRIENDS(TiePages.FRIENDS),
        IN(ASKS_ME),
        OUT(ASKED),
        BLOCKS(TiePages.BLOCKS);

        private final String statement;

        Which(String statement) {
            this.statement = statement;
        }
    }

    private record Row(UUID id, UserId other, Instant at) {}

    /**
     * Somebody in a list.
     *
     * @param id of the request, where it is one; else of the person
     */
    public record Tied(UUID id, UserCard person, Instant at) {}
}
