package dev.fairground.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives the program under test a database of the test kit and lets it be asked as often as tests ask. */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var database = TestDatabase.fresh();
        var settings = new HashMap<>(ProviderStandIn.settings());
        settings.putAll(Map.of(
                "quarkus.datasource.jdbc.url",
                database.url(),
                "quarkus.datasource.username",
                database.user(),
                "quarkus.datasource.password",
                database.password(),
                "quarkus.http.test-port",
                "0",
                // Jobs and deliveries run when a test says so (Jobs.runDue), never beside it.
                "fairground.role",
                "app",
                "fairground.http.limits-enabled",
                "false",
                "fairground.telegram.bot-token",
                TelegramBot.OURS.token(),
                "fairground.ton.sign-in",
                "true",
                "fairground.data",
                "target/test-data/" + ProcessHandle.current().pid()));
        return settings;
    }

    @Override
    public void stop() {
        // The server outlives the program: other tests of this JVM use it.
    }
}
