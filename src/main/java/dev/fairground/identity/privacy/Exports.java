package dev.fairground.identity.privacy;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of files people take along. */
@Store
class Exports {
    @Language("sql")
    private static final String ASK = """
            insert into identity.export as e (id, account_id, state, asked_at)
            values (:id, :account, 'QUEUED', :now)
                on conflict (account_id) do update
               set id = excluded.id, state = 'QUEUED', asked_at = excluded.asked_at, ready_at = null, expires_at = null,
                   size = null
             where e.state = 'READY'
            returning id
            """;

    @Language("sql")
    private static final String FIND = """
            select e.id, e.account_id, e.state, e.asked_at, e.ready_at, e.expires_at, e.size
              from identity.export as e
             where e.account_id = :account
            """;

    @Language("sql")
    private static final String TAKE = """
            select e.id, e.account_id, e.state, e.asked_at, e.ready_at, e.expires_at, e.size
              from identity.export as e
             where e.state = 'QUEUED'
             order by e.asked_at
             limit 1
               for update skip locked
            """;

    @Language("sql")
    private static final String READY = """
            update identity.export
               set state = 'READY', ready_at = :now, expires_at = :expires, size = :size
             where id = :id
            """;

    @Language("sql")
    private static final String DELETE_OLD = """
            delete from identity.export
             where id in (select e.id from identity.export as e where e.expires_at <= :now limit :most)
            returning id
            """;

    @Language("sql")
    private static final String DELETE_OF = """
            delete from identity.export where account_id = :account returning id
            """;

    private final Jdbi db;
    private final Clock clock;

    Exports(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Asks for a file in place of the one before; false while one is being written. */
    boolean ask(UserId owner, UUID id) {
        return db.withHandle(h -> h.createQuery(ASK)
                .bind("id", id)
                .bind("account", owner.value())
                .bind("now", clock.real())
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    Optional<Export> of(UserId owner) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("account", owner.value())
                .map((row, _) -> export(row))
                .findOne());
    }

    /** The one that waits longest and nobody else is at; its row stays locked until the transaction ends. */
    Optional<Export> take() {
        return db.withHandle(
                h -> h.createQuery(TAKE).map((row, _) -> export(row)).findOne());
    }

    void ready(UUID id, long size) {
        db.useHandle(h -> h.createUpdate(READY)
                .bind("id", id)
                .bind("now", clock.real())
                .bind("expires", clock.real().plus(Export.LIFE))
                .bind("size", size)
                .execute());
    }

    List<UUID> deleteOld(int most) {
        return db.withHandle(h -> h.createQuery(DELETE_OLD)
                .bind("now", clock.real())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    Optional<UUID> deleteOf(UserId owner) {
        return db.withHandle(h -> h.createQuery(DELETE_OF)
                .bind("account", owner.value())
                .mapTo(UUID.class)
                .findOne());
    }

    private static Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("account_id", UUID.class)),
                Export.State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "ready_at"),
                instant(row, "expires_at"),
                row.getLong("size"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
