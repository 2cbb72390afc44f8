package dev.fairground.payments.goodwill;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.goodwill.WriteOff.Kind;
import dev.fairground.payments.goodwill.WriteOff.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A write-off as staff see it, with names. */
record WriteOffCase(
        WriteOffId id,
        UserId user,
        String username,
        Kind kind,
        Money amount,
        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {}
