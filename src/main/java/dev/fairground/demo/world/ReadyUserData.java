package dev.fairground.demo.world;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** A ready user who is erased is no longer offered to visitors. */
@Store
class ReadyUserData implements PersonalData {
    @Language("sql")
    private static final String ERASE = """
            delete from demo.ready_user where lower(username) = lower(:username)
            """;

    private final Jdbi db;

    ReadyUserData(Jdbi db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "demo";
    }

    /** Nothing that the account does not say. */
    @Override
    public List<Part> export(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        db.useHandle(
                h -> h.createUpdate(ERASE).bind("username", person.username()).execute());
    }
}
