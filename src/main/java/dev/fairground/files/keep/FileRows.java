package dev.fairground.files.keep;

import dev.fairground.files.FileId;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What is known of files, and how much of whom there is. */
@Store
class FileRows {
    @Language("sql")
    private static final String TAKE_ROOM = """
            insert into files.usage as u (owner_id, bytes)
            select :owner, :bytes::bigint where :bytes::bigint <= :quota
                on conflict (owner_id) do update
               set bytes = u.bytes + excluded.bytes
             where u.bytes + excluded.bytes <= :quota
            """;

    @Language("sql")
    private static final String INSERT = """
            insert into files.file (id, owner_id, key, name, type, bytes, width, height, created_at)
            values (:id, :owner, :key, :name, 'image/jpeg', :bytes, :width, :height, :now)
            """;

    @Language("sql")
    private static final String KEY_OF_OWNER = """
            select f.key from files.file as f where f.id = :id and f.owner_id = :owner and f.state <> 'DROPPED'
            """;

    @Language("sql")
    private static final String KEY_OF_PUBLIC = """
            select f.key from files.file as f where f.name = :name and f.public and f.state = 'USED'
            """;

    @Language("sql")
    private static final String PUBLISH = """
            update files.file
               set state = 'USED', public = true
             where id = :id and owner_id = :owner and state <> 'DROPPED'
            returning name
            """;

    @Language("sql")
    private static final String RELEASE = """
            update files.file set state = 'DROPPED' where id = :id and owner_id = :owner
            """;

    @Language("sql")
    private static final String DROP_UNUSED = """
            update files.file set state = 'DROPPED' where state = 'NEW' and created_at < :before
            """;

    @Language("sql")
    private static final String DROPPED = """
            select f.id, f.key from files.file as f where f.state = 'DROPPED' order by f.created_at, f.id limit :limit offset :offset
            """;

    @Language("sql")
    private static final String DELETE = """
            with gone as (
                delete from files.file where id = any(:ids) and state = 'DROPPED' returning owner_id, bytes),
            sums as (
                select g.owner_id, sum(g.bytes) as bytes from gone as g group by g.owner_id)
            update files.usage as u
               set bytes = u.bytes - s.bytes
              from sums as s
             where u.owner_id = s.owner_id
            """;

    private final Jdbi db;
    private final Clock clock;

    FileRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes room for so many bytes more; false where that would be more than one may have. */
    boolean takeRoom(UserId owner, long bytes, long quota) {
        return db.withHandle(h -> h.createUpdate(TAKE_ROOM)
                        .bind("owner", owner.value())
                        .bind("bytes", bytes)
                        .bind("quota", quota)
                        .execute())
                == 1;
    }

    void insert(UserId owner, KeptFile file) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", file.id().value())
                .bind("owner", owner.value())
                .bind("key", file.key())
                .bind("name", file.name())
                .bind("bytes", file.bytes())
                .bind("width", file.width())
                .bind("height", file.height())
                .bind("now", clock.real())
                .execute());
    }

    Optional<String> keyOfOwner(FileId file, UserId owner) {
        return db.withHandle(h -> h.createQuery(KEY_OF_OWNER)
                .bind("id", file.value())
                .bind("owner", owner.value())
                .mapTo(String.class)
                .findOne());
    }

    Optional<String> keyOfPublic(String name) {
        return db.withHandle(h -> h.createQuery(KEY_OF_PUBLIC)
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /** Makes a file public and says under which name. */
    Optional<String> publish(FileId file, UserId owner) {
        return db.withHandle(h -> h.createQuery(PUBLISH)
                .bind("id", file.value())
                .bind("owner", owner.value())
                .mapTo(String.class)
                .findOne());
    }

    void release(FileId file, UserId owner) {
        db.useHandle(h -> h.createUpdate(RELEASE)
                .bind("id", file.value())
                .bind("owner", owner.value())
                .execute());
    }

    /** Gives up what nobody has used since then. */
    void dropUnused(Instant before) {
        db.useHandle(h -> h.createUpdate(DROP_UNUSED).bind("before", before).execute());
    }

    /** The oldest that nobody uses any more, behind so many of them. */
    List<Dropped> dropped(int limit, int offset) {
        return db.withHandle(h -> h.createQuery(DROPPED)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> new Dropped(new FileId(row.getObject("id", UUID.class)), row.getString("key")))
                .list());
    }

    /** Forgets files whose bytes are gone, and gives their owners the room back. */
    void delete(List<FileId> files) {
        db.useHandle(h -> h.createUpdate(DELETE)
                .bindArray("ids", UUID.class, (Object[]) Id.values(files))
                .execute());
    }

    /** A file nobody uses any more. */
    record Dropped(FileId id, String key) {}
}
