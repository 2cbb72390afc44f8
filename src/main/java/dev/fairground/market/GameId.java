package dev.fairground.market;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a game. */
public record GameId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
