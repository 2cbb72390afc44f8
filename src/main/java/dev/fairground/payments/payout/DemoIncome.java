package dev.fairground.payments.payout;

import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;

/** Gives somebody of the demo data what they earned before it began: sales made in it are still on hold. */
@UseCase
class DemoIncome {
    private final Wallet wallet;

    DemoIncome(Wallet wallet) {
        this.wallet = wallet;
    }

    @Transactional
    void earn(UserId user, Money amount) {
        var purses = wallet.lock(List.of(Owner.user(user)), amount.currency());
        var income = Transfer.of("demo-income", Owner.object("demo", Ids.next()).event(1))
                .take(AccountName.provider("sandbox", amount.currency()), amount)
                .give(AccountName.earned(user, amount.currency()), amount);
        if (!(purses.post(income) instanceof Posted)) {
            throw new IllegalStateException("the sandbox declined " + income);
        }
        wallet.write(purses);
    }
}
