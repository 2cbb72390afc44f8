package dev.fairground.payments.dispute;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.dispute.Chargeback.Kind;
import dev.fairground.payments.dispute.Chargeback.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chargeback as staff see it, with names. */
record ChargebackCase(
        ChargebackId id,
        PaymentId payment,
        UserId user,
        String username,
        Kind kind,
        Money amount,
        String reference,
        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {}
