package dev.fairground.payments.dispute;

import dev.fairground.kernel.Id;
import java.util.UUID;

/** Names a chargeback that staff noted. */
record ChargebackId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
