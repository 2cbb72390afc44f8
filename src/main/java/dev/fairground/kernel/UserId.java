package dev.fairground.kernel;

import java.util.UUID;

/** Names an account holder; every module speaks of people by it. */
public record UserId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
