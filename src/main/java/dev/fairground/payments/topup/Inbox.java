package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.payments.Heard;
import dev.fairground.payments.PaymentId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everything providers sent, as it came, and what a bank did; each event is heard once, whoever repeats it. */
@Store
class Inbox {
    @Language("sql")
    private static final String KEEP = """
            insert into payments.event (provider, id, kind, payment_id, body, state, at, hear_at)
            values (:provider, :id, :kind, :payment, :body, :state, :at, :hearAt)
                on conflict (provider, id) do update set id = excluded.id
            returning state
            """;

    @Language("sql")
    private static final String DONE = """
            update payments.event as e
               set state = 'DONE'
              from unnest(:providers::text[], :ids::text[]) as d (provider, id)
             where e.provider = d.provider and e.id = d.id and e.state = 'NEW'
            """;

    /** The pause doubles from half a minute to an hour. */
    @Language("sql")
    private static final String CLAIM = """
            update payments.event as e
               set hears = e.hears + 1,
                   hear_at = :now::timestamptz + least(interval '30 seconds' * power(2, least(e.hears, 7)), interval '1 hour')
             where (e.provider, e.id) in (select d.provider, d.id
                                            from payments.event as d
                                           where d.state = 'NEW' and d.hear_at <= :now
                                           order by d.hear_at
                                           limit :most
                                             for update skip locked)
            returning e.provider, e.id, e.payment_id
            """;

    @Language("sql")
    private static final String RESERVE = """
            insert into payments.arrival (reference, payment_id, at)
            values (:reference, :payment, :now)
                on conflict (reference) do update set reference = excluded.reference
            returning payment_id
            """;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final Jdbi db;
    private final Clock clock;

    Inbox(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps an event of a payment and says whether it has yet to take effect. */
    boolean keep(String provider, Heard.Event event, PaymentId payment, byte[] body) {
        return keep(new Name(provider, event.id()), event.type(), payment, body, "NEW")
                .equals("NEW");
    }

    /** Keeps what nobody understands, for an operator. */
    void keepStrange(Name name, String type, byte[] body) {
        keep(name, type, null, body, "STRANGE");
    }

    /** Notes that events have had their effect, in the transaction of the effect. */
    void done(Collection<Name> events) {
        if (events.isEmpty()) {
            return;
        }
        db.useHandle(h -> h.createUpdate(DONE)
                .bindArray(
                        "providers",
                        String.class,
                        events.stream().map(Name::provider).toArray())
                .bindArray("ids", String.class, events.stream().map(Name::id).toArray())
                .execute());
    }

    /** News that have not had their effect, each with its next time written: nobody else looks at them now. */
    List<Waiting> claim(int most) {
        return db.withHandle(h -> h.createQuery(CLAIM)
                .bind("now", clock.now())
                .bind("most", most)
                .map((row, _) -> new Waiting(
                        new Name(row.getString("provider"), row.getString("id")),
                        new PaymentId(row.getObject("payment_id", UUID.class))))
                .list());
    }

    /** Whether the reference is this payment's; waits for whoever notes it now. */
    boolean reserve(String reference, PaymentId payment) {
        return db.withHandle(h -> h.createQuery(RESERVE)
                        .bind("reference", reference)
                        .bind("payment", payment.value())
                        .bind("now", clock.now())
                        .mapTo(UUID.class)
                        .one())
                .equals(payment.value());
    }

    private String keep(Name name, String kind, @Nullable PaymentId payment, byte[] body, String state) {
        return db.withHandle(h -> h.createQuery(KEEP)
                .bind("provider", name.provider)
                .bind("id", name.id)
                .bind("kind", kind)
                .bind("payment", payment == null ? null : payment.value())
                .bind("body", body)
                .bind("state", state)
                .bind("at", clock.real())
                .bind("hearAt", clock.now().plus(FIRST_PAUSE))
                .mapTo(String.class)
                .one());
    }

    /** What an event is known by. */
    record Name(String provider, String id) {}

    /** News of a payment that have not had their effect. */
    record Waiting(Name event, PaymentId payment) {}
}
