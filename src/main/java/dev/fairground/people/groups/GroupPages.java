package dev.fairground.people.groups;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Page;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import dev.fairground.people.UserCard;
import dev.fairground.people.UserCards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Groups as those in them see them. */
@Query
class GroupPages {
    @Language("sql")
    private static final String CARDS = """
            select c.id, c.name, c.version, m.state,
                   (select count(*) from people.circle_member as o where o.circle_id = c.id and o.state <> 'INVITED') as size
              from people.circle_member as m
              join people.circle as c on c.id = m.circle_id
             where m.user_id = :me
            """;

    @Language("sql")
    private static final String MINE = CARDS + """
               and (:after::uuid is null or m.circle_id < :after::uuid)
             order by m.circle_id desc
             limit :limit
            """;

    @Language("sql")
    private static final String ONE = CARDS + " and m.circle_id = :id";

    @Language("sql")
    private static final String PEOPLE = """
            select m.user_id, m.state
              from people.circle_member as m
             where m.circle_id = :id
             order by m.state = 'OWNER' desc, m.at, m.user_id
            """;

    private final Jdbi db;
    private final UserCards cards;

    GroupPages(Jdbi db, UserCards cards) {
        this.db = db;
        this.cards = cards;
    }

    /** The groups somebody is in or invited to, the newest first. */
    Page<GroupCard> mine(UserId me, @Nullable String after, int limit) {
        var position = Cursor.read(after, "groups", 1);
        var from = position == null ? null : Cursor.value(position.getFirst(), UUID::fromString);
        var rows = db.withHandle(h -> h.createQuery(MINE)
                .bind("me", me.value())
                .bind("after", from)
                .bind("limit", limit + 1)
                .map((row, _) -> card(row))
                .list());
        return Page.of(rows, limit, last -> Cursor.of("groups", last.id()));
    }

    /** A group with everybody in it; it does not exist for those who are not. */
    GroupView one(UserId me, GroupId id) {
        return db.withHandle(h -> {
            var group = h.createQuery(ONE)
                    .bind("me", me.value())
                    .bind("id", id.value())
                    .map((row, _) -> card(row))
                    .findOne()
                    .orElseThrow(NotFound::new);
            var rows = h.createQuery(PEOPLE)
                    .bind("id", id.value())
                    .map((row, _) -> new Row(
                            new UserId(row.getObject("user_id", UUID.class)), Standing.valueOf(row.getString("state"))))
                    .list();
            var known = cards.of(rows.stream().map(Row::person).collect(Collectors.toSet()));
            var people = rows.stream()
                    .map(row -> new Participant(Objects.requireNonNull(known.get(row.person)), row.standing))
                    .toList();
            return new GroupView(group.id, group.name, group.version, group.standing, people);
        });
    }

    private static GroupCard card(ResultSet row) throws SQLException {
        return new GroupCard(
                new GroupId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("version"),
                Standing.valueOf(row.getString("state")),
                row.getInt("size"));
    }

    private record Row(UserId person, Standing standing) {}

    /**
     * A group in a list.
     *
     * @param standing what the viewer is in it
     * @param size     how many are in it, without those who are only invited
     */
    record GroupCard(GroupId id, String name, int version, Standing standing, int size) {}

    /** Somebody in a group. */
    record Participant(UserCard person, Standing standing) {}

    /** A group with everybody in it. */
    record GroupView(GroupId id, String name, int version, Standing standing, List<Participant> people) {}
}
