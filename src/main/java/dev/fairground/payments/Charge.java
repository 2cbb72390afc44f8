package dev.fairground.payments;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its provider is asked about it; a call that is repeated has the same bytes, because nothing here changes.
 *
 * @param order what the provider calls it, once it has said so
 * @param money what the provider calls the money that came, once it has come
 */
public record Charge(
        PaymentId id,
        UserId user,
        Money amount,
        Instant createdAt,
        @Nullable String order,
        @Nullable String money) {

    /** The same, under the name that the provider has just called it by. */
    public Charge known(@Nullable String asOrder) {
        return order == null ? new Charge(id, user, amount, createdAt, asOrder, money) : this;
    }
}
