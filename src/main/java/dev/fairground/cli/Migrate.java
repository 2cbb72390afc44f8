package dev.fairground.cli;

import dev.fairground.database.Migrations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which changes to the database the next start would make. */
@Command(name = "migrate", description = "Show or apply changes to the database.", mixinStandardHelpOptions = true)
final class Migrate implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Override
    public Integer call() {
        var settings = new Settings().check(System.getenv());
        try (var installation = Installation.shared(settings, data.folder())) {
            var migrations = Migrations.of(installation.address());
            var pending = migrations.pending();
            pending.forEach(script -> CommandLines.out().println(script));
            CommandLines.out().println(pending.size() + (dryRun ? " would be applied" : " applied"));
            if (!dryRun) {
                migrations.apply();
            }
            return 0;
        }
    }
}
