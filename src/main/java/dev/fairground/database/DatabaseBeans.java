package dev.fairground.database;

import dev.fairground.kernel.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Hands out the one way to the database (inside a transaction every handle joins it) and the kernel's own things. */
@Singleton
class DatabaseBeans {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        var db = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
        // What people typed stands in the arguments, and has no place in a log.
        db.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return db;
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock();
    }
}
