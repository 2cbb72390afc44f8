package dev.fairground.people.profile;

import dev.fairground.files.FileId;
import dev.fairground.files.PublicPicture;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of profiles; who decides about the ties of people holds theirs. */
@Store
public class ProfileRows {
    @Language("sql")
    private static final String MAKE = """
            insert into people.profile (account_id)
            select i.id from unnest(:ids::uuid[]) as i (id) order by i.id
                on conflict do nothing
            """;

    @Language("sql")
    private static final String PROFILES = """
            select p.account_id, p.bio, p.links, p.avatar_file, p.avatar, p.see_bio, p.see_links, p.see_friends, p.find,
                   p.ask, p.version
              from people.profile as p
            """;

    @Language("sql")
    private static final String LOCK = PROFILES + "where p.account_id = any(:ids) order by p.account_id for update";

    @Language("sql")
    private static final String FIND = PROFILES + "where p.account_id = :id";

    @Language("sql")
    private static final String WRITE = """
            update people.profile
               set bio = :bio, links = :links, see_bio = :seeBio, see_links = :seeLinks, see_friends = :seeFriends,
                   find = :find, ask = :ask, version = version + 1
             where account_id = :id
            """;

    @Language("sql")
    private static final String SHOW = """
            update people.profile set avatar_file = :file, avatar = :name where account_id = :id
            """;

    private static final Privacy OPEN = new Privacy(
            Audience.EVERYBODY, Audience.EVERYBODY, Audience.FRIENDS, Audience.EVERYBODY, Audience.EVERYBODY);

    private final Jdbi db;

    ProfileRows(Jdbi db) {
        this.db = db;
    }

    /** The profiles of people who exist, locked until the transaction ends; those that are missing are made. */
    public Map<UserId, Profile> lock(Collection<UserId> people) {
        var ids = Id.values(people);
        db.useHandle(h -> h.createUpdate(MAKE)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .execute());
        var locked = new HashMap<UserId, Profile>();
        db.useHandle(h -> h.createQuery(LOCK)
                .bindArray("ids", UUID.class, (Object[]) ids)
                .map((row, _) -> read(row))
                .forEach(profile -> locked.put(profile.person(), profile)));
        return locked;
    }

    /** As {@link #lock(Collection)}, of one person. */
    Profile lock(UserId person) {
        return Objects.requireNonNull(lock(List.of(person)).get(person));
    }

    /** The profile of a person who exists. */
    public Profile of(UserId person) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("id", person.value())
                .map((row, _) -> read(row))
                .findOne()
                .orElseGet(() -> new Profile(person, "", List.of(), OPEN, null, null, 0)));
    }

    void write(UserId person, String bio, List<String> links, Privacy privacy) {
        db.useHandle(h -> h.createUpdate(WRITE)
                .bind("id", person.value())
                .bind("bio", bio)
                .bindArray("links", String.class, links.toArray())
                .bind("seeBio", privacy.bio())
                .bind("seeLinks", privacy.links())
                .bind("seeFriends", privacy.friends())
                .bind("find", privacy.search())
                .bind("ask", privacy.requests())
                .execute());
    }

    void show(UserId person, @Nullable FileId file, @Nullable PublicPicture picture) {
        db.useHandle(h -> h.createUpdate(SHOW)
                .bind("id", person.value())
                .bind("file", file == null ? null : file.value())
                .bind("name", picture == null ? null : picture.name())
                .execute());
    }

    private static Profile read(ResultSet row) throws SQLException {
        var file = row.getObject("avatar_file", UUID.class);
        var name = row.getString("avatar");
        return new Profile(
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("bio"),
                List.of((String[]) row.getArray("links").getArray()),
                new Privacy(
                        Audience.valueOf(row.getString("see_bio")),
                        Audience.valueOf(row.getString("see_links")),
                        Audience.valueOf(row.getString("see_friends")),
                        Audience.valueOf(row.getString("find")),
                        Audience.valueOf(row.getString("ask"))),
                file == null ? null : new FileId(file),
                name == null ? null : new PublicPicture(name),
                row.getInt("version"));
    }
}
