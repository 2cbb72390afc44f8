package dev.fairground.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What every database must be able to do before the first migration touches it. */
final class DatabaseChecks {
    private static final int OLDEST = 150000;
    private static final List<String> EXTENSIONS =
            List.of("pg_trgm", "unaccent", "cube", "earthdistance", "btree_gist");
    private static final Set<String> BLIND_LOCALES = Set.of("C", "POSIX");

    private DatabaseChecks() {}

    /** Refuses a server that is too old, a locale that does not know letters beyond ASCII, a missing extension. */
    static void run(Connection connection) throws SQLException {
        var version = Integer.parseInt(text(connection, "show server_version_num"));
        if (version < OLDEST) {
            throw new StartRefused("The database is PostgreSQL " + text(connection, "show server_version")
                    + "; Fairground needs 15 or newer.");
        }
        var locale = text(connection, "select datctype from pg_database where datname = current_database()");
        if (BLIND_LOCALES.contains(locale)) {
            throw new StartRefused("The database has LC_CTYPE " + locale + ", which knows no letters beyond ASCII;"
                    + " create it anew with LC_CTYPE 'C.UTF-8'.");
        }
        for (var extension : EXTENSIONS) {
            create(connection, extension);
        }
        if (text(connection, "select show_trgm('Привет')::text").equals("{}")) {
            throw new StartRefused("The database does not see Cyrillic letters (its LC_CTYPE is " + locale
                    + "); create it anew with LC_CTYPE 'C.UTF-8'.");
        }
    }

    private static void create(Connection connection, String extension) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension if not exists " + extension);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database lacks the extension " + extension + " and it cannot be created here ("
                            + e.getMessage() + "); let its administrator run: create extension " + extension + ";",
                    e);
        }
    }

    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
