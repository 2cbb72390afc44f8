package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

/** What was forgiven to somebody; the reasons go with the person. */
@Store
class WriteOffData implements PersonalData {
    @Language("sql")
    private static final String GIVEN = """
            select coalesce(jsonb_agg(to_jsonb(w) order by w.asked_at), '[]')::text
              from (select o.id, o.kind, o.amount, o.currency, o.asked_at, o.decided_at, o.forgiven
                      from payments.write_off as o
                     where o.user_id = :user) as w
            """;

    @Language("sql")
    private static final String ERASE = """
            update payments.write_off set reason = '', answer = case when answer is null then null else '' end
             where user_id = :user
            """;

    private final PersonRows rows;

    WriteOffData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json("write-offs", rows.json(GIVEN, person)));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
