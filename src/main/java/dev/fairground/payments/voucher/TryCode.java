package dev.fairground.payments.voucher;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Takes one of somebody's tries, for good: it stays taken whatever becomes of the code. */
@UseCase
class TryCode {
    private final CodeTries tries;

    TryCode(CodeTries tries) {
        this.tries = tries;
    }

    @Transactional
    Outcome<VoucherCode> attempt(UserId user, String text) {
        if (!tries.take(user)) {
            return new Refused<>(VoucherRefusal.TOO_MANY_TRIES, Map.of("retryAfter", CodeTries.WINDOW.toSeconds()));
        }
        return VoucherCode.read(text)
                .<Outcome<VoucherCode>>map(Done::new)
                .orElseGet(() -> new Refused<>(VoucherRefusal.INVALID));
    }
}
