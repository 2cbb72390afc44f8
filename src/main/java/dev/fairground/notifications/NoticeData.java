package dev.fairground.notifications;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

/** Somebody's inbox, and whether its notices also come as letters. */
@Store
class NoticeData implements PersonalData {
    @Language("sql")
    private static final String NOTICES = """
            select coalesce(jsonb_agg(to_jsonb(n) order by n.at), '[]')::text
              from (select o.type, o.variables, o.link, o.at, o.read_at
                      from notifications.notice as o
                     where o.user_id = :user) as n
            """;

    @Language("sql")
    private static final String LETTERS = """
            select coalesce(jsonb_agg(jsonb_build_object('letters', m.letters)), '[]')::text
              from notifications.mailing as m
             where m.user_id = :user
            """;

    @Language("sql")
    private static final String ERASE = """
            with mailing as (
                delete from notifications.mailing where user_id = :user)
            delete from notifications.notice where user_id = :user
            """;

    private final PersonRows rows;

    NoticeData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "notifications";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(
                Part.json("notices", rows.json(NOTICES, person)), Part.json("letters", rows.json(LETTERS, person)));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
