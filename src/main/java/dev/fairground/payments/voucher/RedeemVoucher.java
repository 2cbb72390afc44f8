package dev.fairground.payments.voucher;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns a code into money to spend, at the house's expense. */
@UseCase
class RedeemVoucher {
    private final Vouchers vouchers;
    private final CodeTries tries;
    private final Wallet wallet;
    private final Clock clock;

    RedeemVoucher(Vouchers vouchers, CodeTries tries, Wallet wallet, Clock clock) {
        this.vouchers = vouchers;
        this.tries = tries;
        this.wallet = wallet;
        this.clock = clock;
    }

    /** The campaign whose code it was. */
    @Transactional
    Outcome<Campaign> redeem(UserId user, VoucherCode code) {
        var found = vouchers.lock(code);
        if (found.isEmpty()) {
            return new Refused<>(VoucherRefusal.INVALID);
        }
        tries.giveBack(user);
        var campaign = found.get().campaign();
        var refusal = found.get().refusal(vouchers.isUsedBy(code, user), clock.now());
        if (refusal != null) {
            return new Refused<>(
                    refusal, refusal == VoucherRefusal.TOO_EARLY ? Map.of("startsAt", campaign.startsAt()) : Map.of());
        }
        var redemption = Ids.next();
        vouchers.use(code, redemption, user, clock.now());
        credit(user, campaign, redemption);
        return new Done<>(campaign);
    }

    private void credit(UserId user, Campaign campaign, UUID redemption) {
        var currency = campaign.amount().currency();
        var purses = wallet.lock(List.of(Owner.user(user)), currency);
        var transfer = Transfer.of(
                        "voucher", Owner.object("voucher", redemption).event(1))
                .take(AccountName.voucher(currency), campaign.amount())
                .give(AccountName.spend(user, currency), campaign.amount());
        if (!(purses.post(transfer) instanceof Posted)) {
            throw new IllegalStateException("the house declined " + transfer);
        }
        wallet.write(purses);
    }
}
