package dev.fairground.payments.payout;

import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Wallet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes down where a payout has come to, books the money with it and tells its owner, in the caller's transaction. */
@ApplicationScoped
class Cashier {
    private final Payouts payouts;
    private final PayoutDrivers drivers;
    private final Wallet wallet;
    private final PayoutNotices notices;

    Cashier(Payouts payouts, PayoutDrivers drivers, Wallet wallet, PayoutNotices notices) {
        this.payouts = payouts;
        this.drivers = drivers;
        this.wallet = wallet;
        this.notices = notices;
    }

    /** Takes a payout that was locked from what it was to what it is now. */
    Payout move(Payout before, Payout now) {
        if (now.equals(before)) {
            return now;
        }
        var currency = now.amount().currency();
        var transfer = now.ending(drivers.of(now.method()).leavesThrough(currency));
        payouts.move(now);
        if (transfer != null) {
            var purses = wallet.lock(List.of(Owner.user(now.user()), now.owner()), currency);
            if (!(purses.post(transfer) instanceof Posted)) {
                throw new IllegalStateException("the money of a payout is not where it was put: " + now);
            }
            wallet.write(purses);
        }
        notices.tell(now);
        return now;
    }
}
