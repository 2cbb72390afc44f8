package dev.fairground.payments;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a payout, to us and to its provider: whoever is asked twice under one id pays once. */
public record PayoutId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
