package dev.fairground.program;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData.Person;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads, locks and erases the rows of one person, whom every statement calls {@code :user}. */
@Store
public class PersonRows {
    private final Jdbi db;

    PersonRows(Jdbi db) {
        this.db = db;
    }

    /** The rows as the JSON that the query writes. */
    public String json(String query, Person person) {
        return one(query, person, String.class);
    }

    /** What a query of one yes or no answers. */
    public boolean holds(String query, Person person) {
        return one(query, person, Boolean.class);
    }

    /** Locks the rows whose ids the query names. */
    public void lock(String query, Person person) {
        db.useHandle(h -> h.createQuery(query)
                .bind("user", person.id().value())
                .mapTo(UUID.class)
                .list());
    }

    public void change(String statement, Person person) {
        db.useHandle(
                h -> h.createUpdate(statement).bind("user", person.id().value()).execute());
    }

    private <T> T one(String query, Person person, Class<T> type) {
        return db.withHandle(h -> h.createQuery(query)
                .bind("user", person.id().value())
                .mapTo(type)
                .one());
    }
}
