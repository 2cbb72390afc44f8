package dev.fairground.payments.payout;

import dev.fairground.kernel.Currency;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Requisites;
import dev.fairground.wallet.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Leaves payouts to an operator, who pays at the bank and enters its reference. */
@ApplicationScoped
class ManualPayouts implements PayoutDriver {
    @Override
    public String name() {
        return "manual";
    }

    @Override
    public boolean offered() {
        return true;
    }

    @Override
    public Set<Requisites.Kind> pays() {
        return Set.of(Requisites.Kind.CARD, Requisites.Kind.BANK);
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public AccountName leavesThrough(Currency currency) {
        return AccountName.bank(currency);
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        return new PayoutAnswer.Pending(null);
    }

    @Override
    public PayoutAnswer status(PayoutOrder order) {
        return new PayoutAnswer.Pending(null);
    }
}
