package dev.fairground.payments.payout;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.Requisites;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for when taking money out.
 *
 * @param to where it shall go; null for where the last one went
 */
record NewPayout(
        Command command,
        PayoutId id,
        Money amount,
        String method,
        @Nullable Requisites to) implements Keyed {
    @Override
    public UUID object() {
        return id.value();
    }

    UserId user() {
        return command.user();
    }
}
