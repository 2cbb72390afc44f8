package dev.fairground.payments;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a payment, to us and to its provider: the provider's own idempotency goes by it. */
public record PaymentId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
