package dev.fairground.identity.apikey;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of keys. */
@Store
class ApiKeys {
    // The row of the account is the lock: keys of one owner are made one after the other.
    @Language("sql")
    private static final String LOCK = """
            select a.id from identity.account as a where a.id = :owner for update
            """;

    @Language("sql")
    private static final String COUNT = """
            select count(*) from identity.api_key as k where k.account_id = :owner and k.expires_at > :now
            """;

    @Language("sql")
    private static final String INSERT = """
            insert into identity.api_key (id, account_id, name, start, hash, scopes, created_at, expires_at)
            values (:id, :owner, :name, :start, :hash, :scopes, :created, :expires)
            """;

    @Language("sql")
    private static final String LIST = """
            select k.id, k.account_id, k.name, k.start, k.scopes, k.created_at, k.expires_at, k.last_used_at
              from identity.api_key as k
             where k.account_id = :owner
             order by k.created_at desc, k.id
            """;

    @Language("sql")
    private static final String FIND = """
            select k.id, k.account_id, k.name, k.start, k.scopes, k.created_at, k.expires_at, k.last_used_at
              from identity.api_key as k
              join identity.account as a on a.id = k.account_id
             where k.hash = :hash and k.expires_at > :now and a.state = 'ACTIVE'
            """;

    @Language("sql")
    private static final String USED = """
            update identity.api_key set last_used_at = :now where id = :id
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from identity.api_key where id = :id and account_id = :owner returning name
            """;

    @Language("sql")
    private static final String DELETE_ALL = """
            delete from identity.api_key where account_id = :owner
            """;

    private final Jdbi db;

    ApiKeys(Jdbi db) {
        this.db = db;
    }

    /** How many keys of an owner still work; nobody makes another one until the transaction ends. */
    int lockAndCount(UserId owner, Instant now) {
        return db.withHandle(h -> {
            h.createQuery(LOCK).bind("owner", owner.value()).mapTo(UUID.class).one();
            return h.createQuery(COUNT)
                    .bind("owner", owner.value())
                    .bind("now", now)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    void insert(ApiKey key, String hash) {
        db.useHandle(h -> h.createUpdate(INSERT)
                .bind("id", key.id())
                .bind("owner", key.owner().value())
                .bind("name", key.name())
                .bind("start", key.start())
                .bind("hash", hash)
                .bindArray(
                        "scopes", String.class, key.scopes().stream().sorted().toArray())
                .bind("created", key.created())
                .bind("expires", key.expires())
                .execute());
    }

    List<ApiKey> of(UserId owner) {
        return db.withHandle(h -> h.createQuery(LIST)
                .bind("owner", owner.value())
                .map((row, _) -> key(row))
                .list());
    }

    /** The key of this hash, if it has not expired and its owner may come in. */
    Optional<ApiKey> find(String hash, Instant now) {
        return db.withHandle(h -> h.createQuery(FIND)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, _) -> key(row))
                .findOne());
    }

    void used(UUID id, Instant now) {
        db.useHandle(h -> h.createUpdate(USED).bind("id", id).bind("now", now).execute());
    }

    /** Deletes a key of this owner and says what it was called. */
    Optional<String> delete(UserId owner, UUID id) {
        return db.withHandle(h -> h.createQuery(DELETE)
                .bind("id", id)
                .bind("owner", owner.value())
                .mapTo(String.class)
                .findOne());
    }

    void deleteAll(UserId owner) {
        db.useHandle(
                h -> h.createUpdate(DELETE_ALL).bind("owner", owner.value()).execute());
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        var used = row.getObject("last_used_at", OffsetDateTime.class);
        return new ApiKey(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getString("start"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
