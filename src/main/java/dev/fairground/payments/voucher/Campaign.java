package dev.fairground.payments.voucher;

import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Codes that were given out together.
 *
 * @param amount  what each use of a code is worth
 * @param maxUses how many people may use one code
 * @param budget  what all uses together may cost
 */
record Campaign(
        CampaignId id,
        String name,
        Kind kind,
        Money amount,
        int codes,
        int maxUses,
        Money budget,
        Money spent,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant stoppedAt) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_CODES = 10_000;
    private static final int MOST_USES = 1_000_000;

    /** What a code gives. */
    enum Kind {
        /** Money to spend. */
        CREDIT
    }

    List<FieldError> errors(Instant now) {
        var errors = new ArrayList<FieldError>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "bad-length", "1 to 100 characters"));
        }
        if (!amount.isPositive()) {
            errors.add(new FieldError("amount", "too-small", "more than nothing"));
        }
        if (codes < 1 || codes > MOST_CODES) {
            errors.add(new FieldError("codes", "out-of-range", "1 to 10000"));
        }
        if (maxUses < 1 || maxUses > MOST_USES) {
            errors.add(new FieldError("maxUses", "out-of-range", "1 to 1000000"));
        }
        if (!budget.currency().equals(amount.currency()) || amount.isMoreThan(budget)) {
            errors.add(new FieldError("budget", "too-small", "at least one use, in the same currency"));
        }
        if (!endsAt.isAfter(startsAt) || !endsAt.isAfter(now)) {
            errors.add(new FieldError("endsAt", "out-of-range", "after the beginning, and not over already"));
        }
        return errors;
    }

    /** Why nobody can use a code now; null when one can. */
    @Nullable
    VoucherRefusal closed(Instant now) {
        if (stoppedAt != null || !endsAt.isAfter(now)) {
            return VoucherRefusal.EXPIRED;
        }
        if (startsAt.isAfter(now)) {
            return VoucherRefusal.TOO_EARLY;
        }
        return spent.plus(amount).isMoreThan(budget) ? VoucherRefusal.EXHAUSTED : null;
    }
}
