package dev.fairground.market;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a category of a game. */
public record CategoryId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
