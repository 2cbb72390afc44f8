package dev.fairground.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Store;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jboss.logging.MDC;
import org.jdbi.v3.core.Jdbi;

/** Where events are written: one row each, and one for every listener that is to hear it. */
@Store
class Outbox {
    // Ids of one subject ascend in commit order, because whoever writes about it holds the lock on it.
    @Language("sql")
    private static final String WRITE = """
            with written as (
                insert into events.event (name, type, version, at, subject, request_id, data)
                select e.name, e.type, e.version, :at, e.subject, :request, e.data::jsonb
                  from unnest(:names::uuid[], :types::text[], :versions::integer[], :subjects::text[], :data::text[])
                  with ordinality as e (name, type, version, subject, data, n)
                 order by e.n
                returning id, type, subject)
            insert into events.delivery (listener, subject, event_id, due_at)
            select i.listener, w.subject, w.id, :due
              from written as w
              join unnest(:heard::text[], :listeners::text[]) as i (type, listener)
             using (type)
            """;

    private final Jdbi db;
    private final Clock clock;
    private final Listeners listeners;
    private final ObjectMapper json;

    Outbox(Jdbi db, Clock clock, Listeners listeners, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.listeners = listeners;
        this.json = json;
    }

    void write(Collection<? extends Event> events) {
        var interests = listeners.interests();
        db.useHandle(h -> h.createUpdate(WRITE)
                .bind("at", clock.now())
                .bind("due", clock.real())
                .bind("request", (String) MDC.get("requestId"))
                .bindArray("names", UUID.class, each(events, event -> Ids.next()))
                .bindArray(
                        "types",
                        String.class,
                        each(events, event -> typeOf(event).value()))
                .bindArray(
                        "versions",
                        Integer.class,
                        each(events, event -> typeOf(event).version()))
                .bindArray("subjects", String.class, each(events, Event::subject))
                .bindArray("data", String.class, each(events, this::write))
                .bindArray("heard", String.class, each(interests, Listeners.Interest::type))
                .bindArray("listeners", String.class, each(interests, Listeners.Interest::listener))
                .execute());
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static EventType typeOf(Event event) {
        return Listeners.typeOf(event.getClass());
    }

    private static <T> Object[] each(Collection<? extends T> rows, Function<T, Object> column) {
        return rows.stream().<Object>map(column).toArray();
    }
}
