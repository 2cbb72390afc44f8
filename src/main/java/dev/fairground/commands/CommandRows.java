package dev.fairground.commands;

import dev.fairground.http.Trade;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of commands that took effect. */
@Store
class CommandRows implements Trade.Repeats {
    @Language("sql")
    private static final String INSERT = """
            insert into commands.command (user_id, route, key, hash, object_id, at)
            select w.user_id, w.route, w.key, w.hash, w.object_id, :at
              from unnest(:users::uuid[], :routes::text[], :keys::text[], :hashes::text[], :objects::uuid[])
                as w (user_id, route, key, hash, object_id)
             cross join (select set_config('lock_timeout', :lockTimeout, true),
                                set_config('statement_timeout', :statementTimeout, true)) as limits
             order by w.user_id, w.route, w.key
                on conflict do nothing
            returning user_id, route, key
            """;

    @Language("sql")
    private static final String FIND = """
            select c.user_id, c.route, c.key, c.hash, c.object_id
              from commands.command as c
              join unnest(:users::uuid[], :routes::text[], :keys::text[]) as n (user_id, route, key)
             using (user_id, route, key)
            """;

    @Language("sql")
    private static final String EXISTS = """
            select exists (select from commands.command where (user_id, route, key) = (:user, :route, :key))
            """;

    @Language("sql")
    private static final String DELETE = """
            delete from commands.command as c
             using unnest(:users::uuid[], :routes::text[], :keys::text[]) as n (user_id, route, key)
             where (c.user_id, c.route, c.key) = (n.user_id, n.route, n.key)
            """;

    private final Jdbi db;
    private final Clock clock;

    CommandRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Inserts the keys that are new and says which these were. */
    Set<Command.Name> insert(Collection<? extends Keyed> wishes, boolean hurried) {
        var names = wishes.stream().map(wish -> wish.command().name()).toList();
        return db.withHandle(h -> new HashSet<>(bind(h.createQuery(INSERT), names)
                .bind("at", clock.real())
                .bind("lockTimeout", hurried ? "250ms" : "2s")
                .bind("statementTimeout", hurried ? "2s" : "10s")
                .bindArray(
                        "hashes",
                        String.class,
                        each(wishes, wish -> wish.command().hash(), new String[0]))
                .bindArray("objects", UUID.class, each(wishes, Keyed::object, new UUID[0]))
                .map((row, _) -> name(row))
                .list()));
    }

    List<Known> find(Collection<Command.Name> names) {
        return db.withHandle(h -> bind(h.createQuery(FIND), names)
                .map((row, _) -> new Known(name(row), row.getString("hash"), row.getObject("object_id", UUID.class)))
                .list());
    }

    @Override
    public boolean has(UserId user, String route, String key) {
        return db.withHandle(h -> h.createQuery(EXISTS)
                .bind("user", user.value())
                .bind("route", route)
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
    }

    void delete(Collection<Command.Name> names) {
        db.useHandle(h -> bind(h.createUpdate(DELETE), names).execute());
    }

    /** Whether another transaction held the key for too long. */
    static boolean isLockTimeout(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "55P03".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Collection<Command.Name> names) {
        return statement
                .bindArray("users", UUID.class, each(names, name -> name.user().value(), new UUID[0]))
                .bindArray("routes", String.class, each(names, Command.Name::route, new String[0]))
                .bindArray("keys", String.class, each(names, Command.Name::key, new String[0]));
    }

    private static <T, V> Object[] each(Collection<? extends T> rows, Function<T, V> column, V[] type) {
        return rows.stream().map(column).toList().toArray(type);
    }

    private static Command.Name name(ResultSet row) throws SQLException {
        return new Command.Name(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("route"),
                new CommandKey(row.getString("key")).value());
    }

    /** A command that took effect in an earlier transaction. */
    record Known(Command.Name name, String hash, UUID object) {}
}
