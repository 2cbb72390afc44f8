package dev.fairground.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.database.StartRefused;
import dev.fairground.testing.Snapshot;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTests {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void knowsTheSettingsOfEveryModule() {
        var declared = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.fairground")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(SettingNames.INTERFACES).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void areDescribedInTheOperationsManual() {
        var table = SettingNames.all().stream()
                .map(name -> "| `%s` | %s | %s |%n"
                        .formatted(
                                name.variable(),
                                name.standard().isEmpty() ? "" : "`" + name.standard() + "`",
                                description(name)))
                .collect(Collectors.joining());

        Snapshot.matches(
                Path.of("docs", "operations.md"),
                "settings",
                "| variable | default | meaning |\n|---|---|---|\n" + table);
    }

    @Test
    void namesTheNearestOneWhereAVariableIsUnknown() {
        assertThatThrownBy(() -> new Settings().check(Map.of("FAIRGROUND_SITE_ULR", "https://example.org")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FAIRGROUND_SITE_ULR")
                .hasMessageContaining("FAIRGROUND_SITE_URL");
    }

    /** The first sentence that stands above the setting in the source. */
    private static String description(SettingName name) {
        var type = SettingNames.INTERFACES.stream()
                .filter(settings -> name.property()
                        .startsWith(settings.getAnnotation(ConfigMapping.class).prefix() + "."))
                .max((a, b) -> prefix(a).length() - prefix(b).length())
                .orElseThrow();
        var method = camel(name.property().substring(prefix(type).length() + 1));
        var comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/(?:(?!/\\*\\*)[^;])*\\b" + method + "\\(\\)", Pattern.DOTALL)
                .matcher(source(type));
        assertThat(comment.find()).as("%s of %s has a comment", method, type).isTrue();
        return comment.group(1)
                .replaceAll("\\s*\\n\\s*\\* ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }

    private static String camel(String kebab) {
        return Pattern.compile("-(.)")
                .matcher(kebab)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(type.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
