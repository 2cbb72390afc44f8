package dev.fairground.cli;

import dev.fairground.database.DatabaseAddress;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Brings the parts of the program up on a database and waits until they are down again. */
final class Boot {
    private static final Logger LOG = Logger.getLogger(Boot.class);

    private Boot() {}

    /** The exit status of the application. */
    static int run(Class<? extends QuarkusApplication> application, DatabaseAddress database, String... arguments) {
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        if (!database.user().isEmpty()) {
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
        }
        var status = new AtomicInteger();
        Quarkus.run(
                application,
                (code, failure) -> {
                    status.set(failure == null ? code : 1);
                    if (failure != null) {
                        LOG.error("the program could not start", failure);
                    }
                },
                arguments);
        return status.get();
    }
}
