package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.kernel.ProblemCode;
import dev.fairground.testing.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes of refusals are a contract: listed in the documentation, never lost unseen. */
class ProblemsTests {
    private static final List<ProblemCode> ALL = all();

    @Test
    void codesNameTheirModuleAndTheirReason() {
        assertThat(ALL).allSatisfy(problem -> assertThat(problem.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
    }

    @Test
    void statusesAreThoseOfRefusals() {
        assertThat(ALL)
                .allSatisfy(problem -> assertThat(problem.status())
                        .isIn(
                                400, 401, 402, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 428, 429, 500, 502,
                                503));
    }

    @Test
    void aCodeHasOneStatus() {
        assertThat(ALL)
                .allSatisfy(problem -> assertThat(ALL)
                        .filteredOn(other -> other.code().equals(problem.code()))
                        .allMatch(other -> other.status() == problem.status()));
    }

    @Test
    void everyCodeIsExpectedBySomeTest() throws IOException {
        var tests = new StringBuilder();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(file));
            }
        }

        assertThat(ALL)
                .extracting(ProblemCode::code)
                .filteredOn(code -> tests.indexOf(code + "\"") < 0)
                .isEmpty();
    }

    @Test
    void theDocumentationListsEveryCode() {
        var rows = new TreeMap<String, Integer>();
        ALL.forEach(problem -> rows.put(problem.code(), problem.status()));
        var text = new StringBuilder("""
                # Problem codes

                Every refusal is an `application/problem+json` document (RFC 9457) with a stable `code`; clients act on the code
                and show their own words. This list is made from the code by `ProblemsTests`.

                | code | status |
                |---|---|
                """);
        rows.forEach((code, status) ->
                text.append("| `").append(code).append("` | ").append(status).append(" |\n"));

        Snapshot.matches(Path.of("docs/problems.md"), text.toString());
    }

    private static List<ProblemCode> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.fairground")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                        .flatMap(type -> constants(type.reflect()))
                        .toList();
    }

    private static Stream<ProblemCode> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(ProblemCode.class::cast);
    }
}
