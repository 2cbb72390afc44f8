package dev.fairground;

import dev.fairground.cli.CommandLines;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program begins: it hands the command line to the command that was named. */
@QuarkusMain
public class Fairground {
    private Fairground() {}

    public static void main(String... arguments) {
        // Before the first logger: the framework sets it too late for commands that log before it starts.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(CommandLines.execute(arguments));
    }
}
