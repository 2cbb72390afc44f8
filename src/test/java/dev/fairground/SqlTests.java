package dev.fairground;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fairground.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.intellij.lang.annotations.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the program is understood by the migrated database and stays with the tables of its module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlTests {
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):[a-zA-Z]\\w*");

    /** A bare parameter whose type only the driver knows, from the value that is bound. */
    private static final String UNTYPED_PARAMETER = "42P18";

    private Connection database;

    @BeforeAll
    void connect() throws SQLException {
        database = TestDatabase.fresh().connect();
    }

    @AfterAll
    void disconnect() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void isUnderstoodByTheDatabase(Statement statement) throws SQLException {
        try (var prepared = database.prepareStatement(statement.plain())) {
            prepared.getParameterMetaData();
        } catch (SQLException refused) {
            if (!UNTYPED_PARAMETER.equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void namesOnlyTablesOfItsModule(Statement statement) throws IOException {
        var others = schemas().stream()
                .filter(schema -> !schema.equals(statement.module()))
                .toList();
        var foreign = Pattern.compile("(?<![\\w.])(" + String.join("|", others) + ")\\.[a-z]");

        assertThat(TEXT.matcher(statement.sql()).replaceAll("''")).doesNotContainPattern(foreign);
    }

    static Stream<Statement> statements() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.fairground")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.isAnnotatedWith(Language.class))
                        .map(Statement::of);
    }

    private static List<String> schemas() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString()).toList();
        }
    }

    /** One SQL constant. */
    record Statement(String name, String module, String sql) {
        static Statement of(JavaField field) {
            try {
                var constant = field.reflect();
                constant.setAccessible(true);
                var type = field.getOwner();
                return new Statement(
                        type.getSimpleName() + "." + field.getName(),
                        type.getPackageName().replaceFirst("dev\\.fairground\\.([a-z]+).*", "$1"),
                        (String) constant.get(null));
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(hidden);
            }
        }

        String plain() {
            return PARAMETER.matcher(sql.replace("/*filter*/", "true")).replaceAll("?");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
