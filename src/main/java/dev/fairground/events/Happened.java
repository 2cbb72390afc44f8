package dev.fairground.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a listener receives it, at least once.
 *
 * @param id the same at every repeat: what a listener does is idempotent by it
 */
public record Happened<E extends Event>(UUID id, Instant at, E event) {}
