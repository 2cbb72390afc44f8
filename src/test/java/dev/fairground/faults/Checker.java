package dev.fairground.faults;

import dev.fairground.database.DatabaseAddress;
import dev.fairground.faults.Journal.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Decides in plain SQL whether what is left of a run agrees with what clients and the provider know. */
final class Checker {
    private static final int SHOWN = 3;
    private static final String TABLES = """
            create temporary table told (person uuid, route text, key text, granted boolean, replayed boolean, object uuid);
            create temporary table books (payment uuid, took bigint);
            create temporary table lots (id uuid, price bigint, stock integer);
            create temporary table codes (worth bigint, uses integer, budget bigint)
            """;
    private static final Pattern OBJECT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final World world;
    private final Journal journal;
    private final PayPlace place;

    Checker(World world, Journal journal, PayPlace place) {
        this.world = world;
        this.journal = journal;
        this.place = place;
    }

    /** A query for what must not be. */
    private record Check(String name, String sql) {}

    /** What is wrong; empty when nothing is. */
    List<String> check(DatabaseAddress database) {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            tell(connection);
            var wrong = new ArrayList<String>();
            for (var check : checks()) {
                var found = rows(connection, check);
                if (!found.isEmpty()) {
                    wrong.add("%s: %d, like %s"
                            .formatted(
                                    check.name,
                                    found.size(),
                                    found.stream().limit(SHOWN).toList()));
                }
            }
            return wrong;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void tell(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        var codes = world.codes();
        load(
                connection,
                "insert into codes values (?, ?, ?)",
                List.of(codes),
                it -> List.of(it.worth(), it.uses(), it.budget()));
        load(
                connection,
                "insert into lots values (?, ?, ?)",
                world.lots(),
                it -> List.of(uuid(it.id()), it.price(), it.stock()));
        load(
                connection,
                "insert into books values (?, ?)",
                place.books(),
                it -> List.of(uuid(it.payment()), it.took()));
        load(
                connection,
                "insert into told values (?, ?, ?, ?, ?, nullif(?::text, '')::uuid)",
                journal.all(),
                this::told);
    }

    private List<Object> told(Told told) {
        var wish = told.wish();
        var object = OBJECT.matcher(told.said().text("/id") + wish.path());
        return List.of(
                wish.person().id().isEmpty()
                        ? new UUID(0, 0)
                        : uuid(wish.person().id()),
                wish.route(),
                wish.key(),
                told.said().granted(),
                told.said().replayed(),
                object.find() ? object.group() : "");
    }

    private static <T> void load(Connection connection, String sql, List<T> rows, Function<T, List<Object>> values)
            throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            for (var row : rows) {
                var place = 0;
                for (var value : values.apply(row)) {
                    place++;
                    insert.setObject(place, value);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> rows(Connection connection, Check check) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(check.sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        } catch (SQLException wrong) {
            throw new SQLException(check.name, wrong);
        }
    }

    private static List<Check> checks() {
        try (var file = Checker.class.getResourceAsStream("/faults/checks.sql")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("-- check: ", -1))
                    .skip(1)
                    .map(each -> each.split("\n", 2))
                    .map(parts -> new Check(parts[0].strip(), parts[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
