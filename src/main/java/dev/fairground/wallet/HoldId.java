package dev.fairground.wallet;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names money that somebody has set aside. */
public record HoldId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
