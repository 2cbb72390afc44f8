package dev.fairground.commands;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

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

    private final PersonRows rows;

    CommandData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "commands";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json("commands", rows.json(COMMANDS, person)));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
