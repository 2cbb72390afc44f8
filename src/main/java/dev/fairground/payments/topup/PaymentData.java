package dev.fairground.payments.topup;

import dev.fairground.kernel.Store;
import dev.fairground.program.ErasureObstacle;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import java.util.Optional;
import org.intellij.lang.annotations.Language;

/** Money somebody brought in. The sums stay, as the ledger does; none may be on its way. */
@Store
class PaymentData implements PersonalData {
    private static final int AMONG_ROOTS = 10;

    @Language("sql")
    private static final String PAYMENTS = """
            select coalesce(jsonb_agg(to_jsonb(p) order by p.created_at), '[]')::text
              from (select o.id, o.provider, o.amount, o.currency, o.state, o.created_at
                      from payments.payment as o
                     where o.user_id = :user) as p
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.id from payments.payment as p where p.user_id = :user order by p.id for update
            """;

    @Language("sql")
    private static final String OPEN = """
            select exists (select 1
                             from payments.payment as p
                            where p.user_id = :user
                              and (p.state in ('CREATED', 'PENDING') or p.suspended_amount is not null
                                   or exists (select 1
                                                from payments.refund as r
                                               where r.payment_id = p.id and r.state = 'ASKED')))
            """;

    @Language("sql")
    private static final String ERASE = """
            with quiet as (
                update payments.event
                   set body = null
                 where payment_id in (select p.id from payments.payment as p where p.user_id = :user))
            update payments.payment set pay_url = null where user_id = :user
            """;

    private final PersonRows rows;

    PaymentData(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public String module() {
        return "payments";
    }

    @Override
    public int rank() {
        return AMONG_ROOTS;
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json("payments", rows.json(PAYMENTS, person)));
    }

    @Override
    public void lock(Person person) {
        rows.lock(LOCK, person);
    }

    @Override
    public Optional<ErasureObstacle> obstacle(Person person) {
        return rows.holds(OPEN, person) ? Optional.of(ErasureObstacle.PAYMENTS_OPEN) : Optional.empty();
    }

    @Override
    public void erase(Person person) {
        rows.change(ERASE, person);
    }
}
