package dev.fairground.events;

/** What a module does after something happened; a bean, called after the commit in a transaction of its own. */
public interface Listener<E extends Event> {
    /** Stable name of this listener, {@code market.notify-order-paid}: deliveries that wait are found by it. */
    String id();

    /** The events it hears. */
    Class<E> listensTo();

    /** Reacts, idempotent by the event's id; an exception means "try again later". */
    void on(Happened<E> happened);
}
