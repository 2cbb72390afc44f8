package dev.fairground.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of one statement, bound as one array per column, so that many rows are one round trip. */
public final class Columns<R> {
    private final SqlStatement<?> statement;
    private final List<R> rows;

    public Columns(SqlStatement<?> statement, List<R> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    public Columns<R> uuid(String name, Function<R, UUID> value) {
        statement.bindArray(name, UUID.class, rows.stream().map(value).toArray());
        return this;
    }

    public Columns<R> number(String name, ToLongFunction<R> value) {
        statement.bindArray(
                name, Long.class, rows.stream().mapToLong(value).boxed().toArray());
        return this;
    }

    public Columns<R> flag(String name, Predicate<R> value) {
        statement.bindArray(name, Boolean.class, rows.stream().map(value::test).toArray());
        return this;
    }

    public Columns<R> text(String name, Function<R, ? extends @Nullable Object> value) {
        statement.bindArray(
                name, String.class, rows.stream().map(value).map(Columns::text).toArray());
        return this;
    }

    /** Times travel as text, which the statement casts: exact to the microsecond. */
    public Columns<R> time(String name, Function<R, @Nullable Instant> value) {
        return text(name, value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
