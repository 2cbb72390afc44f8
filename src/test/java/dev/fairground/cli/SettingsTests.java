package dev.fairground.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.database.StartRefused;
import io.smallrye.config.ConfigMapping;
import java.util.Map;
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
}
