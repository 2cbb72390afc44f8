package dev.fairground.events;

import dev.fairground.kernel.Store;
import dev.fairground.program.PersonalData;
import java.util.List;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Facts hold ids and no personal text; only the names of requests and what went wrong may tell more than that. */
@Store
class EventData implements PersonalData {
    private static final int AFTER_WHAT_IS_ANNOUNCED = 1_000;

    @Language("sql")
    private static final String EVENTS = """
            select coalesce(jsonb_agg(to_jsonb(e) order by e.at), '[]')::text
              from (select o.type, o.at, o.subject, o.request_id, o.data
                      from events.event as o
                     where o.data::text like '%' || :user || '%') as e
            """;

    @Language("sql")
    private static final String ERASE = """
            with about as (
                update events.event
                   set request_id = null
                 where data::text like '%' || :user || '%'
                returning id)
            update events.delivery set error = null where error is not null and event_id in (select id from about)
            """;

    private final Jdbi db;

    EventData(Jdbi db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "events";
    }

    @Override
    public int rank() {
        return AFTER_WHAT_IS_ANNOUNCED;
    }

    @Override
    public List<Part> export(Person person) {
        return List.of(Part.json(
                "events",
                db.withHandle(h -> h.createQuery(EVENTS)
                        .bind("user", person.id().toString())
                        .mapTo(String.class)
                        .one())));
    }

    @Override
    public void erase(Person person) {
        db.useHandle(
                h -> h.createUpdate(ERASE).bind("user", person.id().toString()).execute());
    }
}
