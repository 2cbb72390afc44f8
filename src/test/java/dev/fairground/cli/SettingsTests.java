package dev.fairground.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.database.StartRefused;
import io.smallrye.config.ConfigMapping;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTests {
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
    void namesTheNearestOneWhereAVariableIsUnknown() {
        assertThatThrownBy(() -> new Settings().check(Map.of("FAIRGROUND_SITE_ULR", "https://example.org")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FAIRGROUND_SITE_ULR")
                .hasMessageContaining("FAIRGROUND_SITE_URL");
    }

    @Test
    void letsNewcomersIntoALiveSiteOnlyWhereTheyCanProveTheirAddress() {
        assertThatThrownBy(() -> check(Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FAIRGROUND_MAIL_URL")
                .hasMessageContaining("FAIRGROUND_SITE_REGISTRATION");

        check(Map.of("fairground.mail.url", "smtp://localhost:9"));
        check(Map.of("fairground.site.registration", "closed"));
    }

    /** Checks the settings of a live site and these. */
    private static void check(Map<String, String> given) {
        var all = new HashMap<>(Map.of("fairground.mode", "live", "fairground.site.url", "https://example.org"));
        all.putAll(given);
        var before = new HashMap<String, @Nullable String>();
        all.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            new Settings().check(Map.of());
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }
}
