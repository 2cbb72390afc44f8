package dev.fairground.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.testing.ModuleTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@ModuleTest
class DatabaseBeansTests {
    private final Jdbi db;

    DatabaseBeansTests(Jdbi db) {
        this.db = db;
    }

    @Test
    void readsCyrillicTrigrams() {
        var trigrams = db.withHandle(h -> h.createQuery("select cardinality(show_trgm('Привет'))")
                .mapTo(Integer.class)
                .one());

        assertThat(trigrams).isPositive();
    }

    @Test
    void sortsWithoutTheCollationsOfTheMachine() {
        var provider = db.withHandle(
                h -> h.createQuery("select datlocprovider::text from pg_database where datname = current_database()")
                        .mapTo(String.class)
                        .one());

        assertThat(provider).isEqualTo("b");
    }
}
