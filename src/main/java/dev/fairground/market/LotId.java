package dev.fairground.market;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names an offer of a seller. */
public record LotId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
