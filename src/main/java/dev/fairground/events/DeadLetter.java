package dev.fairground.events;

import java.time.Instant;

/** A delivery that was tried in vain and now waits for a person. */
public record DeadLetter(String listener, String type, String subject, int attempts, Instant since, String error) {}
