package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a write-off. */
record WriteOffId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
