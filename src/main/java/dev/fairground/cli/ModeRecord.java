package dev.fairground.cli;

import dev.fairground.database.DatabaseAddress;
import dev.fairground.database.StartRefused;
import java.sql.SQLException;
import java.util.Locale;
import org.intellij.lang.annotations.Language;

/** What the database is for, written at its first start: play money never becomes real money. */
final class ModeRecord {
    @Language("sql")
    private static final String CREATE = """
            create schema if not exists program;
            create table if not exists program.installation (
                one  boolean primary key default true check (one),
                mode text    not null check (mode in ('demo', 'live'))
            );
            """;

    private final DatabaseAddress database;

    ModeRecord(DatabaseAddress database) {
        this.database = database;
    }

    void check(String setting) {
        var wanted = setting.toLowerCase(Locale.ROOT);
        if (!wanted.equals("demo") && !wanted.equals("live")) {
            throw new StartRefused("FAIRGROUND_MODE is " + setting + "; it can be demo or live.");
        }
        var written = write(wanted);
        if (!written.equals(wanted)) {
            throw new StartRefused("This database was started in " + written + " mode and stays in it;"
                    + " start with FAIRGROUND_MODE=" + written + " or with another data folder.");
        }
    }

    private String write(String mode) {
        try (var connection = database.connect();
                var create = connection.createStatement();
                var insert = connection.prepareStatement(
                        "insert into program.installation (mode) values (?) on conflict do nothing");
                var read = connection.prepareStatement("select mode from program.installation")) {
            create.execute(CREATE);
            insert.setString(1, mode);
            insert.executeUpdate();
            try (var rows = read.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failure) {
            throw new StartRefused("The database cannot be used: " + failure.getMessage(), failure);
        }
    }
}
