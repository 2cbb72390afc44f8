package dev.fairground.payments.voucher;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;

/** Which codes somebody has redeemed. */
@Store
class VoucherData implements PersonalData {
    @Language("sql")
    private static final String REDEMPTIONS = """
            select coalesce(jsonb_agg(to_jsonb(r) order by r.at), '[]')::text
              from (select o.id, c.kind, c.amount, c.currency, o.at
                      from payments.redemption as o
                      join payments.voucher as v on v.fingerprint = o.fingerprint
                      join payments.campaign as c on c.id = v.campaign_id
                     where o.user_id = :user) as r
            """;

    @Language("sql")
    private static final String ERASE = """
            delete from payments.code_tries where user_id = :user
            """;

    private final PersonRows rows;

    VoucherData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json("vouchers", rows.json(REDEMPTIONS, person)));
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
