package dev.fairground.events;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who hears what: every listener of the program by its stable id and by the name of its event. */
@ApplicationScoped
class Listeners {
    private final Map<String, Listener<?>> byId = new HashMap<>();
    private final List<Interest> interests = new ArrayList<>();

    Listeners(@All List<Listener<?>> all) {
        for (var listener : all) {
            if (byId.put(listener.id(), listener) != null) {
                throw new IllegalStateException("two listeners are named " + listener.id());
            }
            interests.add(new Interest(typeOf(listener.listensTo()).value(), listener.id()));
        }
    }

    boolean hear(Event event) {
        var type = typeOf(event.getClass()).value();
        return interests.stream().anyMatch(interest -> interest.type.equals(type));
    }

    List<Interest> interests() {
        return interests;
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** The listener of this id; deliveries are only taken for those that exist. */
    Listener<?> named(String id) {
        var listener = byId.get(id);
        if (listener == null) {
            throw new IllegalArgumentException("no listener is named " + id);
        }
        return listener;
    }

    static EventType typeOf(Class<? extends Event> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return type;
    }

    /** One listener hears one type of event. */
    record Interest(String type, String listener) {}
}
