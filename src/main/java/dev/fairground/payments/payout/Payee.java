package dev.fairground.payments.payout;

import dev.fairground.kernel.UserId;
import dev.fairground.payments.Requisites;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes money out.
 *
 * @param kept      where the money goes, or null before the first time
 * @param changedAt when that was last changed, or null while it is the first one
 */
record Payee(UserId user, @Nullable Kept kept, @Nullable Instant changedAt) {

    /** Requisites as they are known without opening them. */
    record Kept(UUID id, String method, Requisites.Kind kind, String shown) {}

    /** The same as if nothing had ever been changed. */
    Payee unchanged() {
        return new Payee(user, kept, null);
    }
}
