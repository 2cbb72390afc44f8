package dev.fairground.payments;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a refund, to us and to the provider: its own idempotency goes by it. */
public record RefundId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
