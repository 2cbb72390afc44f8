package dev.fairground.cli;

import dev.fairground.program.LoggedFailure;
import dev.fairground.program.Task;
import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that modules carry out: here are their words and options, the work is a {@link Task}. */
final class Tasks {
    private static final Logger LOG = Logger.getLogger(Tasks.class);

    private Tasks() {}

    static void addTo(CommandLine root) {
        root.addSubcommand("admin", group("admin", "create", task("admin create", "Create an admin.", spec -> {
            spec.addOption(text("--email", true));
            spec.addOption(text("--username", true));
            spec.addOption(OptionSpec.builder("--password-stdin")
                    .type(boolean.class)
                    .description("Read the password from standard input; else a set-password link is printed.")
                    .build());
        })));
        root.addSubcommand(
                "user",
                group("user", "reset-link", task("user reset-link", "Print a one-time set-password link.", spec -> {
                    spec.addPositional(login());
                })));
        root.addSubcommand("ledger", group("ledger", "verify", task("ledger verify", "Check every account.", _ -> {})));
        root.addSubcommand("audit", group("audit", "verify", task("audit verify", "Check the log of acts.", _ -> {})));
        var outbox = group("outbox", "list", task("outbox list", "Deliveries that gave up.", _ -> {}));
        outbox.addSubcommand("retry", new CommandLine(task("outbox retry", "Deliver them again.", _ -> {})));
        root.addSubcommand("outbox", outbox);
        root.addSubcommand("demo", new CommandLine(task("demo", "Load the demo data, once.", _ -> {})));
    }

    private static PositionalParamSpec login() {
        return PositionalParamSpec.builder()
                .paramLabel("login")
                .type(String.class)
                .required(true)
                .description("E-mail or username.")
                .build();
    }

    /** Runs a task inside this process; false also where no module offers it. */
    static boolean run(List<Task> tasks, String name, String... options) {
        var given = new LinkedHashMap<String, String>();
        for (var i = 0; i + 1 < options.length; i += 2) {
            given.put(options[i], options[i + 1]);
        }
        var terminal = new Task.Terminal(given, System.in, CommandLines.out());
        return tasks.stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .map(task -> carryOut(task, terminal))
                .orElse(false);
    }

    /** The framework would end without a word about what went wrong. */
    private static boolean carryOut(Task task, Task.Terminal terminal) {
        try {
            return task.run(terminal);
        } catch (RuntimeException failure) {
            LOG.errorf(LoggedFailure.of(failure), "%s failed", task.name());
            return false;
        }
    }

    private static CommandLine group(String name, String word, CommandSpec task) {
        var group = new CommandLine(CommandSpec.create().name(name));
        group.addSubcommand(word, new CommandLine(task));
        return group;
    }

    private static CommandSpec task(String name, String description, java.util.function.Consumer<CommandSpec> options) {
        var spec = CommandSpec.forAnnotatedObject(new Booted(name));
        spec.name(name.substring(name.lastIndexOf(' ') + 1));
        spec.usageMessage().description(description);
        options.accept(spec);
        return spec;
    }

    private static OptionSpec text(String name, boolean required) {
        return OptionSpec.builder(name).type(String.class).required(required).build();
    }

    /** Boots the program without its port, on the running database or one of its own, and hands the options over. */
    @Command(mixinStandardHelpOptions = true)
    static final class Booted implements Callable<Integer> {
        private final String name;

        @Mixin
        private DataOption data = new DataOption();

        @CommandLine.Spec
        private CommandSpec spec = CommandSpec.create();

        Booted(String name) {
            this.name = name;
        }

        @Override
        public Integer call() throws IOException {
            var arguments = new ArrayList<>(List.of(name));
            given().forEach((option, value) -> arguments.addAll(List.of(option, value)));
            var settings = new Settings().check(System.getenv());
            System.setProperty("fairground.data", data.folder().toString());
            System.setProperty("fairground.role", "app");
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            try (var installation = Installation.shared(settings, data.folder())) {
                return Boot.run(OneTask.class, installation.address(), arguments.toArray(String[]::new));
            }
        }

        private Map<String, String> given() throws IOException {
            var given = new LinkedHashMap<String, String>();
            for (var argument : spec.commandLine().getParseResult().matchedArgs()) {
                if (argument instanceof PositionalParamSpec word) {
                    given.put(word.paramLabel(), String.valueOf(word.<Object>getValue()));
                } else if (argument instanceof OptionSpec option
                        && option.longestName().equals("--password-stdin")) {
                    given.put("password", line());
                } else if (argument instanceof OptionSpec option
                        && !option.longestName().equals("--data")) {
                    given.put(option.longestName().substring(2), String.valueOf(option.<Object>getValue()));
                }
            }
            return given;
        }

        private static String line() throws IOException {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var line = in.readLine();
            return line == null ? "" : line;
        }
    }

    /** Runs one task and ends. */
    static class OneTask implements QuarkusApplication {
        private final List<Task> tasks;

        OneTask(@All List<Task> tasks) {
            this.tasks = tasks;
        }

        @Override
        public int run(String... arguments) {
            var options = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
            return Tasks.run(tasks, arguments[0], options) ? 0 : 1;
        }
    }
}
