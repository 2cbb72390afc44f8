package dev.fairground.commands;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The keys under which somebody asked for things, in words of their own programs. */
@Store
class CommandData implements PersonalData {
    @Language("sql")
    private static final String COMMANDS = """
            select coalesce(jsonb_agg(to_jsonb(c) order by c.at), '[]')::text
              from (select o.route, o.key, o.object_id, o.at
                      from commands.command as o
                     where o.user_id = :user) as c
            """;

    @Language("sql")
    private static final String ERASE = """
            delete from commands.command where user_id = :user
            """;

    private final Jdbi db;

    CommandData(Jdbi db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "commands";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json(
                "commands",
                db.withHandle(h -> h.createQuery(COMMANDS)
                        .bind("user", person.id().value())
                        .mapTo(String.class)
                        .one())));
    }

    @Override
    public void erase(Person person) {
        db.useHandle(
                h -> h.createUpdate(ERASE).bind("user", person.id().value()).execute());
    }
}
