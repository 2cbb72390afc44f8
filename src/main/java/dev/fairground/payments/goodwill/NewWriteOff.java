package dev.fairground.payments.goodwill;

import dev.fairground.commands.Command;
import dev.fairground.commands.Keyed;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import java.time.Instant;
import java.util.UUID;

/** What one of the staff proposes to forgive. */
record NewWriteOff(Command command, WriteOffId id, UserId user, Kind kind, Money amount, String reason)
        implements Keyed {
    @Override
    public UUID object() {
        return id.value();
    }

    WriteOff asked(Instant now) {
        return new WriteOff(id, user, kind, amount, reason, command.user(), now, null);
    }
}
