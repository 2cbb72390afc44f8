package dev.fairground.cli;

import dev.fairground.database.StartRefused;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Understands the command line and turns every expected failure into one line. */
public final class CommandLines {
    private static final int MISUSED = 2;

    private CommandLines() {}

    /** Runs the command that was named; 0 only on success, 2 where the command line itself was wrong. */
    public static int execute(String... arguments) {
        var line = new CommandLine(new Root());
        Tasks.addTo(line);
        line.setParameterExceptionHandler((wrong, _) -> misused(wrong));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line.execute(arguments.length == 0 ? new String[] {"run"} : arguments);
    }

    private static int misused(ParameterException wrong) {
        var hint = wrong instanceof UnmatchedArgumentException unmatched
                ? String.join(", ", unmatched.getUnmatched())
                : "";
        say(
                hint.isEmpty()
                        ? String.valueOf(wrong.getMessage())
                        : "Unknown option or word: " + hint + ". See: fairground help.");
        return MISUSED;
    }

    private static int failed(Exception failure) throws Exception {
        if (failure instanceof StartRefused refused) {
            say(refused.line());
            return 1;
        }
        throw failure;
    }

    static void say(String line) {
        err().println(line);
    }

    /** The terminal is this module's business; nobody else prints. */
    @SuppressWarnings("SystemOut") // a command's answer belongs on the terminal, not into the log
    static PrintStream out() {
        return System.out;
    }

    @SuppressWarnings("SystemOut") // likewise
    private static PrintStream err() {
        return System.err;
    }

    @Command(
            name = "fairground",
            description = "One program for communities that play and trade.",
            subcommands = {
                Run.class,
                Config.class,
                Doctor.class,
                Backup.class,
                Restore.class,
                Migrate.class,
                CommandLine.HelpCommand.class
            })
    static final class Root {}
}
