package dev.fairground.payments.topup;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import java.util.UUID;

/** What a user asks for when bringing money in. */
record NewTopUp(Command command, PaymentId id, Money amount, String provider) implements Keyed {
    @Override
    public UUID object() {
        return id.value();
    }
}
