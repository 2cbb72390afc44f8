package dev.fairground;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.testing.Snapshot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every setting with its default, as the documentation shows it: a default changes in sight or not at all. */
class SettingsTests {

    @Test
    void theOperationsManualListsEverySettingWithItsDefault() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.fairground")) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                list(type.reflect(), rows);
            }
        }
        var table = new StringBuilder("""
                | variable | default | meaning |
                |---|---|---|
                """);
        rows.values().forEach(table::append);

        Snapshot.matches(Path.of("docs/operations.md"), "settings", table.toString());
    }

    private static void list(Class<?> settings, Map<String, String> rows) throws IOException {
        var source =
                Files.readString(Path.of("src/main/java", settings.getName().replace('.', '/') + ".java"));
        var prefix = settings.getAnnotation(ConfigMapping.class).prefix();
        for (var setting : settings.getDeclaredMethods()) {
            if (!setting.isDefault() && !setting.isSynthetic()) {
                var key = prefix + "." + name(setting);
                var standard = setting.getAnnotation(WithDefault.class);
                rows.put(
                        key,
                        "| `%s` | %s | %s |\n"
                                .formatted(
                                        key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
                                        standard == null ? "" : "`" + standard.value() + "`",
                                        meaning(source, setting.getName())));
            }
        }
    }

    private static String name(Method setting) {
        var named = setting.getAnnotation(WithName.class);
        return named != null
                ? named.value()
                : setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What stands above the setting in the code. */
    private static String meaning(String source, String name) {
        var end = source.indexOf(" " + name + "();");
        var start = source.lastIndexOf("/**", end);
        return source.substring(start + 3, source.indexOf("*/", start))
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
