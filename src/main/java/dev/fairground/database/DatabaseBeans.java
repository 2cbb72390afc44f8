package dev.fairground.database;

import dev.fairground.kernel.Clock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Hands out the one way to the database (inside a transaction every handle joins it) and the kernel's own things. */
@Singleton
class DatabaseBeans {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock();
    }
}
