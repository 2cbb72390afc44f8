package dev.fairground.cli;

import dev.fairground.database.DatabaseAddress;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings the parts of the program up on a database and waits until they are down again. */
final class Boot {
    private Boot() {}

    /** The exit status of the application. */
    static int run(Class<? extends QuarkusApplication> application, DatabaseAddress database, String... arguments) {
        System.setProperty("quarkus.datasource.jdbc.url", database.url());
        if (!database.user().isEmpty()) {
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
        }
        var status = new AtomicInteger();
        Quarkus.run(application, (code, failure) -> status.set(failure == null ? code : 1), arguments);
        return status.get();
    }
}
