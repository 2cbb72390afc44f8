package dev.fairground.cli;

import dev.fairground.database.ColdCopy;
import dev.fairground.database.DataFolder;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the data folder into one file; the program must be stopped. */
@Command(name = "backup", description = "Copy the data folder into a file.", mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (var folder = DataFolder.take(data.folder())) {
            var copied = ColdCopy.write(folder, file);
            CommandLines.out().println("Copied " + copied + " files into " + file + " and read them back.");
            return 0;
        }
    }
}
