package dev.fairground.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.events.Deliveries.Delivery;
import dev.fairground.kernel.UseCase;
import dev.fairground.program.LoggedFailure;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Tells one listener what it has not heard yet: what it does and the end of its deliveries are one transaction, so that
 * inside the database everything happens once, whenever the process dies.
 */
@UseCase
class DeliverEvents {
    private static final int TOGETHER = 50;

    private final Deliveries deliveries;
    private final Listeners listeners;
    private final ObjectMapper json;

    DeliverEvents(Deliveries deliveries, Listeners listeners, ObjectMapper json) {
        this.deliveries = deliveries;
        this.listeners = listeners;
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    /**
     * Delivers up to 50 events and says how many it were.
     *
     * @throws Failed when the listener failed at one of them: nothing was delivered
     */
    @Transactional(TxType.REQUIRES_NEW)
    int deliver(String id) {
        var taken = deliveries.take(id, TOGETHER);
        var listener = listeners.named(id);
        for (var delivery : taken) {
            try {
                tell(listener, delivery);
            } catch (RuntimeException | JsonProcessingException cause) {
                throw new Failed(delivery, cause);
            }
        }
        if (!taken.isEmpty()) {
            deliveries.delete(id, taken);
        }
        return taken.size();
    }

    private <E extends Event> void tell(Listener<E> listener, Delivery delivery) throws JsonProcessingException {
        var event = json.readValue(delivery.data(), listener.listensTo());
        listener.on(new Happened<>(delivery.name(), delivery.at(), event));
    }

    /** Thrown when a listener cannot take one event, so that what it did is undone. */
    static final class Failed extends RuntimeException {
        private final transient Delivery delivery;
        private final LoggedFailure why;

        Failed(Delivery delivery, Throwable cause) {
            super(cause);
            this.delivery = delivery;
            this.why = LoggedFailure.of(cause);
        }

        Delivery delivery() {
            return delivery;
        }

        LoggedFailure why() {
            return why;
        }
    }
}
