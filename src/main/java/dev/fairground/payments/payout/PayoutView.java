package dev.fairground.payments.payout;

import dev.fairground.kernel.Money;
import dev.fairground.payments.PayoutId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout as its owner sees it.
 *
 * @param arrives   the amount without the fee
 * @param details   where it goes, masked
 * @param reason    why it failed or was turned down
 * @param reference the bank's own name of the payment
 */
record PayoutView(
        PayoutId id,
        Payout.State state,
        Money amount,
        Money fee,
        Money arrives,
        String method,
        @Nullable String details,
        @Nullable String reason,
        @Nullable String reference,
        Instant requestedAt,
        @Nullable Instant sentAt,
        @Nullable Instant endedAt) {

    static PayoutView of(Payout payout) {
        var progress = payout.progress();
        return new PayoutView(
                payout.id(),
                payout.state(),
                payout.amount(),
                payout.fee(),
                payout.arrives(),
                payout.method(),
                payout.shown(),
                progress.reason(),
                progress.reference(),
                payout.requestedAt(),
                progress.sentAt(),
                progress.endedAt());
    }
}
