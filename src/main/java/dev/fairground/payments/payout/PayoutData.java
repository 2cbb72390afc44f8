package dev.fairground.payments.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Store;
import dev.fairground.payments.Requisites;
import dev.fairground.program.ErasureObstacle;
import dev.fairground.program.PersonRows;
import dev.fairground.program.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Somebody's payouts and where they had them sent. */
@Store
class PayoutData implements PersonalData {
    private static final int AMONG_ROOTS = 11;

    @Language("sql")
    private static final String PAYOUTS = """
            select coalesce(jsonb_agg(to_jsonb(p) order by p.id), '[]')::text
              from (select o.id, o.method, o.amount, o.fee, o.currency, o.state, o.reason, o.reference, o.requested_at,
                           o.sent_at, o.ended_at
                      from payments.payout as o
                     where o.user_id = :user) as p
            """;

    @Language("sql")
    private static final String REQUISITES = """
            select r.id, r.sealed
              from payments.requisites as r
             where r.user_id = :user and r.sealed is not null
             order by r.id
            """;

    @Language("sql")
    private static final String LOCK = """
            select p.user_id from payments.payee as p where p.user_id = :user for update
            """;

    @Language("sql")
    private static final String OPEN = """
            select exists (select 1 from payments.payout as p where p.user_id = :user and p.ended_at is null)
            """;

    @Language("sql")
    private static final String ERASE = """
            with words as (
                update payments.payout set reason = null where user_id = :user)
            update payments.requisites set sealed = null, shown = null, fingerprint = null where user_id = :user
            """;

    private final PersonRows rows;
    private final Jdbi db;
    private final RequisitesBook book;
    private final ObjectMapper json;

    PayoutData(PersonRows rows, Jdbi db, RequisitesBook book, ObjectMapper json) {
        this.rows = rows;
        this.db = db;
        this.book = book;
        this.json = json;
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
        return List.of(
                Part.json("payouts", rows.json(PAYOUTS, person)),
                Part.json("payout-details", write(requisites(person))));
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

    private List<Requisites> requisites(Person person) {
        return db.withHandle(h -> h.createQuery(REQUISITES)
                .bind("user", person.id().value())
                .map((row, _) -> book.open(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .list());
    }

    private String write(List<Requisites> requisites) {
        try {
            return json.writeValueAsString(requisites);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
