package dev.fairground.cli;

import dev.fairground.database.ColdCopy;
import dev.fairground.database.DataFolder;
import dev.fairground.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a copy back into an empty data folder and starts its database once to see that it is whole. */
@Command(name = "restore", description = "Bring a copy back into an empty folder.", mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "A file written by backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (var folder = DataFolder.take(data.folder())) {
            var restored = ColdCopy.read(file, folder);
            EmbeddedPostgres.start(folder, EmbeddedPostgres.Options.durable(folder))
                    .close();
            CommandLines.out()
                    .println("Restored " + restored + " files into " + folder.path() + "; its database starts.");
            return 0;
        }
    }
}
