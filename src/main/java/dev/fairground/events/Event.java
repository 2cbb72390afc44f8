package dev.fairground.events;

/**
 * A fact another module may want to know: a record named in the past tense that holds ids and facts, no personal text.
 * Its stable name stands in {@link EventType}.
 */
public interface Event {
    /** The object it is about, {@code order:<id>}; events of one subject reach a listener in order. */
    String subject();
}
