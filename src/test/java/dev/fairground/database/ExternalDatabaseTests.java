package dev.fairground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairground.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTests {

    @Test
    void readsTheShortFormOfAnAddress() {
        assertThat(DatabaseAddress.parse("postgres://anna:p%40ss+word@db.local:5433/fair?sslmode=require"))
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.local:5433/fair?sslmode=require", "anna", "p@ss+word"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://db/fair"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("FAIRGROUND_DATABASE_URL");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(DatabaseAddress.parse("postgres://anna:secret@db/fair"))
                .asString()
                .doesNotContain("secret");
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/fair?password=secret"))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void acceptsADatabaseThatKnowsCyrillicLetters() {
        var address = TestDatabase.empty();

        assertThat(ExternalDatabase.reach(written(address), Duration.ZERO).user())
                .isEqualTo(address.user());
    }

    @Test
    void refusesADatabaseThatKnowsOnlyAscii() throws SQLException {
        var server = TestDatabase.empty();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database blind template template0 locale_provider libc" + " lc_collate 'C' lc_ctype 'C'");
        }
        var blind = server.database("blind");

        assertThatThrownBy(() -> ExternalDatabase.reach(written(blind), Duration.ZERO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("LC_CTYPE");

        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database blind");
        }
    }

    @Test
    void saysWhyADatabaseCannotBeReached() {
        assertThatThrownBy(() -> ExternalDatabase.reach("postgres://anna:secret@127.0.0.1:1/fair", Duration.ZERO))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("127.0.0.1:1/fair");
    }

    @Test
    void doesNotWaitWhereThePasswordIsWrong() {
        var address = TestDatabase.empty();
        var wrong = new DatabaseAddress(address.url(), address.user(), "wrong");

        assertThatThrownBy(() -> ExternalDatabase.reach(written(wrong), Duration.ofHours(1)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("password");
    }

    private static String written(DatabaseAddress address) {
        return address.url()
                .replace("jdbc:postgresql://", "postgres://" + address.user() + ":" + address.password() + "@");
    }
}
