package dev.fairground.identity.ways;

import java.time.Instant;
import java.util.UUID;

/** A way into an account. */
record Way(UUID id, Provider provider, String name, Instant linkedAt) {}
