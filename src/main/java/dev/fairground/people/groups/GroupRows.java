package dev.fairground.people.groups;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of groups. */
@Store
class GroupRows {
    @Language("sql")
    private static final String CREATE = """
            with made as (
                insert into people.circle (id, owner_id, name, created_at) values (:id, :owner, :name, :now) returning id)
            insert into people.circle_member (circle_id, user_id, state, at)
            select m.id, :owner, 'OWNER', :now from made as m
            """;

    @Language("sql")
    private static final String OWNED = """
            select count(*) from people.circle_member as m where m.user_id = :owner and m.state = 'OWNER'
            """;

    @Language("sql")
    private static final String LOCK = """
            select c.name, c.version from people.circle as c where c.id = :id for update
            """;

    @Language("sql")
    private static final String PEOPLE = """
            select m.user_id, m.state
              from people.circle_member as m
             where m.circle_id = :id
             order by m.state = 'OWNER' desc, m.at, m.user_id
            """;

    @Language("sql")
    private static final String RENAME = """
            update people.circle set name = :name, version = version + 1 where id = :id
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from people.circle where id = :id
            """;

    @Language("sql")
    private static final String PUT = """
            insert into people.circle_member as m (circle_id, user_id, state, at)
            values (:id, :person, :state, :now)
                on conflict (circle_id, user_id) do update
               set state = excluded.state
            """;

    @Language("sql")
    private static final String REMOVE = """
            delete from people.circle_member where circle_id = :id and user_id = :person
            """;

    private final Jdbi db;
    private final Clock clock;

    GroupRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    GroupId create(UserId owner, String name) {
        var id = Ids.next(GroupId::new);
        db.useHandle(h -> h.createUpdate(CREATE)
                .bind("id", id.value())
                .bind("owner", owner.value())
                .bind("name", name)
                .bind("now", clock.now())
                .execute());
        return id;
    }

    /** How many groups are somebody's own. */
    int owned(UserId owner) {
        return db.withHandle(h -> h.createQuery(OWNED)
                .bind("owner", owner.value())
                .mapTo(Integer.class)
                .one());
    }

    /** A group that exists, locked until the transaction ends. */
    Group lock(GroupId id) {
        return db.withHandle(h -> {
            var people = new LinkedHashMap<UserId, Standing>();
            var group = h.createQuery(LOCK)
                    .bind("id", id.value())
                    .map((row, _) -> new Group(id, row.getString("name"), row.getInt("version"), people))
                    .findOne()
                    .orElseThrow(NotFound::new);
            h.createQuery(PEOPLE)
                    .bind("id", id.value())
                    .map((row, _) -> people.put(
                            new UserId(row.getObject("user_id", UUID.class)), Standing.valueOf(row.getString("state"))))
                    .list();
            return group;
        });
    }

    void rename(GroupId id, String name) {
        db.useHandle(h ->
                h.createUpdate(RENAME).bind("id", id.value()).bind("name", name).execute());
    }

    void delete(GroupId id) {
        db.useHandle(h -> h.createUpdate(DELETE).bind("id", id.value()).execute());
    }

    /** Gives somebody a place, or another standing in it. */
    void put(GroupId id, UserId person, Standing standing) {
        db.useHandle(h -> h.createUpdate(PUT)
                .bind("id", id.value())
                .bind("person", person.value())
                .bind("state", standing)
                .bind("now", clock.now())
                .execute());
    }

    void remove(GroupId id, UserId person) {
        db.useHandle(h -> h.createUpdate(REMOVE)
                .bind("id", id.value())
                .bind("person", person.value())
                .execute());
    }
}
