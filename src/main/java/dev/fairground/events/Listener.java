package dev.fairground.events;

import java.util.function.Consumer;

/** What a module does after something happened; a bean, called after the commit in a transaction of its own. */
public interface Listener<E extends Event> {
    /** Stable name of this listener, {@code market.notify-order-paid}: deliveries that wait are found by it. */
    String id();

    /** The events it hears. */
    Class<E> listensTo();

    /** Reacts, idempotent by the event's id; an exception means "try again later". */
    void on(Happened<E> happened);

    /** A listener that does no more than this; for modules that hear several types in one class. */
    static <E extends Event> Listener<E> of(String id, Class<E> listensTo, Consumer<Happened<E>> reaction) {
        return new Listener<>() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Class<E> listensTo() {
                return listensTo;
            }

            @Override
            public void on(Happened<E> happened) {
                reaction.accept(happened);
            }
        };
    }
}
