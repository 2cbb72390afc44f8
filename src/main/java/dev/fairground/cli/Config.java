package dev.fairground.cli;

import java.util.Comparator;
import picocli.CommandLine.Command;

/** Shows what is set, with secrets hidden. */
@Command(name = "config", description = "Show the settings.")
final class Config {
    @Command(name = "print", description = "Print every setting with its value in force; secrets are hidden.")
    int print() {
        var settings = new Settings().check(System.getenv());
        settings.names().stream()
                .sorted(Comparator.comparing(SettingName::variable))
                .forEach(name -> {
                    var given = settings.given(name);
                    var value = settings.value(name.variable());
                    CommandLines.out()
                            .printf(
                                    "%-44s %s%s%n",
                                    name.variable(),
                                    name.secret() && !value.isEmpty() ? "********" : value.isEmpty() ? "-" : value,
                                    given.isPresent() ? "" : "  (default)");
                });
        return 0;
    }
}
