package dev.fairground.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder, asked for in the same way by every command. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:FAIRGROUND_DATA:-data}",
            description = "The folder of everything this installation must not lose (default: ./data).")
    private Path folder = Path.of("data");

    Path folder() {
        return folder;
    }
}
