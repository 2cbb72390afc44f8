package dev.fairground.cli;

import dev.fairground.database.StartRefused;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the operator has set, read before anything starts so that a mistake is named in one line. */
final class Settings {
    private static final String PREFIX = "FAIRGROUND_";
    private static final String FILE = "_FILE";

    private final Map<String, SettingName> known = new TreeMap<>();

    Settings() {
        SettingNames.all().forEach(name -> known.put(name.variable(), name));
    }

    /** Checks every variable and hands those given as files on to the program; refuses what it does not know. */
    Settings check(Map<String, String> environment) {
        for (var entry : environment.entrySet()) {
            var variable = entry.getKey();
            if (variable.startsWith(PREFIX) && !known.containsKey(variable)) {
                readFile(variable, entry.getValue());
            }
        }
        for (var property : System.getProperties().stringPropertyNames()) {
            if (property.startsWith("fairground.") && !known.containsKey(variable(property))) {
                throw unknown(property, property);
            }
        }
        checkValues();
        if (value("FAIRGROUND_MODE").equalsIgnoreCase("live")) {
            checkLive();
        }
        return this;
    }

    /** Reads every settings interface as the program will, so that a value that fits nowhere is named here. */
    private static void checkValues() {
        try {
            var builder = new SmallRyeConfigBuilder()
                    .addDefaultSources()
                    .addDiscoveredConverters()
                    .withValidateUnknown(false);
            SettingNames.INTERFACES.forEach(builder::withMapping);
            builder.build();
        } catch (ConfigValidationException wrong) {
            throw new StartRefused(
                    wrong.getProblem(0)
                            .getMessage()
                            .replaceAll("SRCFG\\d+: ", "")
                            .replaceAll("\\s*\n\\s*", " "),
                    wrong);
        }
    }

    List<SettingName> names() {
        return new ArrayList<>(known.values());
    }

    /** The value in force, or an empty text where there is none. */
    String value(String variable) {
        var name = known.get(variable);
        return name == null ? "" : given(name).orElse(name.standard());
    }

    /** What the operator gave, if anything. */
    Optional<String> given(SettingName name) {
        var property = System.getProperty(name.property());
        return Optional.ofNullable(property != null ? property : System.getenv(name.variable()));
    }

    private void readFile(String variable, String file) {
        var target =
                variable.endsWith(FILE) ? known.get(variable.substring(0, variable.length() - FILE.length())) : null;
        if (target == null) {
            throw unknown(variable, variable);
        }
        try {
            System.setProperty(
                    target.property(), Files.readString(Path.of(file)).strip());
        } catch (IOException unreadable) {
            throw new StartRefused("The file named by " + variable + " cannot be read: " + file, unreadable);
        }
    }

    private void checkLive() {
        if (!value("FAIRGROUND_SITE_URL").startsWith("https://")) {
            throw new StartRefused("FAIRGROUND_MODE=live needs an https address in FAIRGROUND_SITE_URL.");
        }
        if (value("FAIRGROUND_SITE_REGISTRATION").equalsIgnoreCase("open")
                && value("FAIRGROUND_MAIL_URL").isBlank()) {
            throw new StartRefused("FAIRGROUND_MODE=live needs a mail server in FAIRGROUND_MAIL_URL, so that newcomers"
                    + " can prove their address, or FAIRGROUND_SITE_REGISTRATION=closed.");
        }
        if (value("FAIRGROUND_HTTP_LIMITS_ENABLED").equalsIgnoreCase("false")) {
            throw new StartRefused("FAIRGROUND_MODE=live does not run without limits:"
                    + " remove FAIRGROUND_HTTP_LIMITS_ENABLED=false.");
        }
    }

    private StartRefused unknown(String name, String shown) {
        var nearest = known.keySet().stream()
                .min((a, b) -> Integer.compare(distance(a, variable(name)), distance(b, variable(name))))
                .orElse("");
        return new StartRefused("Unknown setting " + shown + "; the nearest known one is " + nearest + ".");
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
