package dev.fairground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.http.Successor;
import dev.fairground.http.outdated.Farewell;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Old paths stand in modules of their own, say that they are old, and end. */
class CompatTests {
    private static final Instant NOT_YET = Instant.parse("2027-11-29T23:59:59Z");
    private static final Instant SUNSET = Instant.parse("2027-11-30T00:00:00Z");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.fairground");

    @Test
    void oldPathsStandInTheModuleForThem() {
        classes()
                .that(describe("have an old path", CompatTests::isOld))
                .should()
                .resideInAPackage("dev.fairground.compat..")
                .check(PROGRAM);
        classes()
                .that()
                .resideInAPackage("dev.fairground.compat..")
                .and()
                .areAnnotatedWith(Path.class)
                .should(be(describe("at an old path", CompatTests::isOld)))
                .check(PROGRAM);
    }

    @Test
    void everyOldOperationNamesItsEndAndItsSuccessor() {
        methods()
                .that(describe("answer old paths", CompatTests::answersOldPath))
                .should()
                .beAnnotatedWith(Successor.class)
                .andShould(be(describe(
                        "outdated, and gone in time",
                        (JavaMethod method) -> Farewell.of(method.reflect())
                                .filter(farewell -> !farewell.isOver(NOT_YET) && farewell.isOver(SUNSET))
                                .isPresent())))
                .check(PROGRAM);
    }

    @Test
    void everySuccessorIsAPathOfOurs() throws IOException {
        var described = Files.readString(java.nio.file.Path.of("docs/api/openapi.json"));

        PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Successor.class))
                .map(method -> method.getAnnotationOfType(Successor.class).value())
                .forEach(path -> assertThat(described).contains("\"" + path + "\" : {"));
    }

    @Test
    void theDocumentListsEveryOldPath() throws IOException {
        var table = Files.readString(java.nio.file.Path.of("docs/compat.md"));

        PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(CompatTests::answersOldPath)
                .forEach(method -> assertThat(table).contains("`" + verb(method) + " " + path(method) + "`"));
    }

    private static boolean isOld(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                && type.getAnnotationOfType(Path.class).value().startsWith("/compat");
    }

    private static boolean answersOldPath(JavaMethod method) {
        return isOld(method.getOwner())
                && method.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(each -> each.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(each -> each.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
    }

    /** Below the address that all have in common. */
    private static String path(JavaMethod method) {
        var own = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return (method.getOwner().getAnnotationOfType(Path.class).value() + own)
                .replace("/compat/questcity/api/v1", "");
    }
}
