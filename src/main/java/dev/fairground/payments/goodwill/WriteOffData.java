package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

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

    private final Jdbi db;

    WriteOffData(Jdbi db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json(
                "write-offs",
                db.withHandle(h -> h.createQuery(GIVEN)
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
