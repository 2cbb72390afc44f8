package dev.fairground.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;

/** The same migrations that the program applies at start, for commands and tests that run without it. */
public final class Migrations {
    private final Flyway flyway;

    private Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Migrations of(DatabaseAddress database) {
        return new Migrations(Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("app")
                .outOfOrder(true)
                .load());
    }

    public void apply() {
        flyway.migrate();
    }

    /** The scripts that the next start would run, in order. */
    public List<String> pending() {
        return Arrays.stream(flyway.info().pending())
                .map(info -> info.getScript())
                .toList();
    }
}
