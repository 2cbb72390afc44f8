package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Store;
import dev.fairground.payments.ProviderEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The events of providers that were heard: each is heard once, whoever repeats it. */
@Store
class Inbox {
    @Language("sql")
    private static final String INSERT = """
            insert into payments.event (provider, id, payment_id, outcome, amount, currency, at)
            select distinct on (e.provider, e.id) e.provider, e.id, e.payment_id, e.outcome, e.amount, e.currency, :at
              from unnest(:providers::text[], :ids::text[], :payments::uuid[], :outcomes::text[], :amounts::bigint[],
                          :currencies::text[]) as e (provider, id, payment_id, outcome, amount, currency)
             cross join (select set_config('lock_timeout', :lockTimeout, true),
                                set_config('statement_timeout', :statementTimeout, true)) as limits
             order by e.provider, e.id
                on conflict do nothing
            returning provider, id
            """;

    private final Jdbi db;
    private final Clock clock;

    Inbox(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Takes events in and says which were not heard before; several at once give up waiting early. */
    Set<Name> take(List<ProviderEvent> events) {
        return db.withHandle(h -> new HashSet<>(h.createQuery(INSERT)
                .bind("at", clock.real())
                .bind("lockTimeout", events.size() > 1 ? "250ms" : "2s")
                .bind("statementTimeout", events.size() > 1 ? "2s" : "10s")
                .bindArray("providers", String.class, column(events, ProviderEvent::provider))
                .bindArray("ids", String.class, column(events, ProviderEvent::id))
                .bindArray(
                        "payments",
                        UUID.class,
                        column(events, event -> event.payment().value()))
                .bindArray(
                        "outcomes",
                        String.class,
                        column(events, event -> event.outcome().name()))
                .bindArray(
                        "amounts",
                        Long.class,
                        column(events, event -> event.amount().minor()))
                .bindArray(
                        "currencies",
                        String.class,
                        column(events, event -> event.amount().currency().code()))
                .map((row, _) -> new Name(row.getString("provider"), row.getString("id")))
                .list()));
    }

    private static Object[] column(List<ProviderEvent> events, Function<ProviderEvent, Object> value) {
        return events.stream().map(value).toArray();
    }

    /** What an event is known by. */
    record Name(String provider, String id) {
        static Name of(ProviderEvent event) {
            return new Name(event.provider(), event.id());
        }
    }
}
