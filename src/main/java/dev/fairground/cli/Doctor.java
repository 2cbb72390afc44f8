package dev.fairground.cli;

import dev.fairground.database.StartRefused;
import dev.fairground.redis.Redis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks at everything the program depends on and says how to mend what is wrong. */
@Command(name = "doctor", description = "Check every dependency and setting.", mixinStandardHelpOptions = true)
final class Doctor implements Callable<Integer> {
    private static final int OLDEST_JAVA = 25;
    private static final long ENOUGH_SPACE = 1L << 30;

    @Mixin
    private DataOption data = new DataOption();

    private boolean healthy = true;

    @Override
    public Integer call() {
        check("Java " + Runtime.version().feature(), Runtime.version().feature() >= OLDEST_JAVA, "install JDK 25");
        try {
            var settings = new Settings().check(System.getenv());
            good("settings: all known");
            checkSpace();
            checkDatabase(settings);
            checkRedis(settings.value("FAIRGROUND_REDIS_URL"));
        } catch (StartRefused refused) {
            check(refused.line(), false, "see the line itself");
        }
        return healthy ? 0 : 1;
    }

    private void checkSpace() {
        var folder = data.folder().toAbsolutePath().normalize();
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    var free = Files.getFileStore(at).getUsableSpace();
                    check("disk: " + (free >> 20) + " MiB free at " + at, free >= ENOUGH_SPACE, "free at least 1 GiB");
                } catch (IOException unreadable) {
                    check("disk at " + at + " cannot be read", false, "mend its permissions");
                }
                return;
            }
        }
    }

    private void checkDatabase(Settings settings) {
        try (var installation = Installation.shared(settings, data.folder());
                var connection = installation.address().connect()) {
            var server = connection.getMetaData();
            good("database: PostgreSQL " + server.getDatabaseProductVersion() + " at " + installation.address());
            var pending = dev.fairground.database.Migrations.of(installation.address())
                    .pending()
                    .size();
            good(pending == 0 ? "database: up to date" : "database: the next start applies " + pending + " migrations");
        } catch (SQLException failure) {
            check("database: " + failure.getMessage(), false, "see that it runs and accepts this user");
        }
    }

    private void checkRedis(String url) {
        if (!url.isEmpty()) {
            check("redis", Redis.answersAt(url), "see that it runs, and that FAIRGROUND_REDIS_URL has its password");
        }
    }

    private void good(String what) {
        check(what, true, "");
    }

    private void check(String what, boolean ok, String remedy) {
        healthy &= ok;
        CommandLines.out().println((ok ? "  ok    " : "  WRONG ") + what + (ok ? "" : "  -> " + remedy));
    }
}
