package dev.fairground.payments.topup;

import dev.fairground.identity.Audit;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Transfer;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Gives the payer money that came and did not fit, as an operator decided: too much, too little, too late. */
@UseCase
class CreditStray {
    private final TopUps topUps;
    private final Wallet wallet;
    private final Audit audit;

    CreditStray(TopUps topUps, Wallet wallet, Audit audit) {
        this.topUps = topUps;
        this.wallet = wallet;
        this.audit = audit;
    }

    @Transactional
    Outcome<PaymentId> credit(UserId actor, PaymentId id, String reason) {
        var topUp = topUps.lock(List.of(id)).get(id.value());
        if (topUp == null) {
            throw new NotFound();
        }
        var stray = topUp.stray();
        if (stray == null) {
            return new Refused<>(PaymentRefusal.NOTHING_SUSPENDED);
        }
        var currency = stray.amount().currency();
        var purses = wallet.lock(List.of(Owner.user(topUp.user()), topUp.owner()), currency);
        var transfer = Transfer.of("suspense-credited", topUp.owner().event(1))
                .take(AccountName.suspense(topUp.owner(), currency), stray.amount())
                .give(AccountName.spend(topUp.user(), currency), stray.amount());
        if (!(purses.post(transfer) instanceof Posted)) {
            throw new IllegalStateException("the money that was set aside is not there: " + id);
        }
        topUps.settle(List.of(topUp.setAside(null)));
        wallet.write(purses);
        var details = Map.of("amount", stray.amount().minor() + " " + currency);
        audit.note(
                new Audit.Act(actor, "payments.credit-suspense", topUp.owner().name(), reason, details));
        return new Done<>(id);
    }
}
