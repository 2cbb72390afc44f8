package dev.fairground.payments.payout;

import static dev.fairground.testing.Amounts.rub;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.testing.Ledger;
import dev.fairground.wallet.Balance;
import dev.fairground.wallet.Wallet;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives people money they may take out, as if they had sold something. */
@ApplicationScoped
class Income {
    private final Wallet wallet;
    private final Ledger ledger;

    Income(Wallet wallet, Ledger ledger) {
        this.wallet = wallet;
        this.ledger = ledger;
    }

    /** Somebody who has earned this many roubles. */
    UserId earner(long roubles) {
        var user = Ids.next(UserId::new);
        give(user, rub(roubles));
        return user;
    }

    void give(UserId user, Money amount) {
        ledger.earn(user, amount);
    }

    long earned(UserId user) {
        return balance(user).earned();
    }

    private Balance balance(UserId user) {
        return wallet.balances(user).stream()
                .filter(balance -> balance.currency().equals(Currency.RUB))
                .findFirst()
                .orElse(Balance.empty(Currency.RUB));
    }
}
