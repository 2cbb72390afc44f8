package dev.fairground.payments.voucher;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One code with its campaign, as the transaction that locked both sees it. */
record Voucher(Campaign campaign, int uses) {

    /**
     * Why it cannot be used; null when it can.
     *
     * @param mine whether the asker has used it before
     */
    @Nullable
    VoucherRefusal refusal(boolean mine, Instant now) {
        if (mine) {
            return VoucherRefusal.USED;
        }
        var closed = campaign.closed(now);
        return closed == null && uses >= campaign.maxUses() ? VoucherRefusal.EXHAUSTED : closed;
    }
}
