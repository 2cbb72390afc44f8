package dev.fairground.market.listing;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a file that is imported. */
record ImportId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
