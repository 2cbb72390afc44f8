package dev.fairground;

import dev.fairground.cli.CommandLines;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins: it hands the command line to the command that was named. */
@QuarkusMain
public class Fairground {
    private Fairground() {}

    public static void main(String... arguments) {
        System.exit(CommandLines.execute(arguments));
    }
}
