package dev.fairground.payments.topup;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.RefundId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks for when money goes back to its source.
 *
 * @param amount how much of what was credited; null for the money that was set aside
 */
record NewReturn(
        Command command,
        RefundId id,
        PaymentId payment,
        @Nullable Money amount,
        String reason) implements Keyed {
    @Override
    public UUID object() {
        return id.value();
    }
}
