package dev.fairground.people.ties;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a request for friendship. */
public record RequestId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
