package dev.fairground.payments.dispute;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

/** What staff noted of somebody's payments; their words go with the person. */
@Store
class ChargebackData implements PersonalData {
    @Language("sql")
    private static final String NOTED = """
            select coalesce(jsonb_agg(to_jsonb(c) order by c.asked_at), '[]')::text
              from (select o.id, o.payment_id, o.kind, o.amount, o.currency, o.asked_at, o.decided_at, o.booked
                      from payments.chargeback as o
                     where o.user_id = :user) as c
            """;

    @Language("sql")
    private static final String ERASE = """
            update payments.chargeback set reason = '', answer = case when answer is null then null else '' end
             where user_id = :user
            """;

    private final PersonRows rows;

    ChargebackData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json("chargebacks", rows.json(NOTED, person)));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
