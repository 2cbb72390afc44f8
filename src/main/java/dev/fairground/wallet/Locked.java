package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a transaction holds locks on, and the cold accounts, which need none.
 *
 * @param currency that of amounts which no leg names
 */
record Locked(
        Currency currency,
        Collection<Account> accounts,
        Map<HoldId, Hold> holds,
        Map<Original, Reversible> originals,
        Function<AccountName, Optional<Account>> cold) {

    static Locked of(Currency currency, Collection<Account> accounts, Function<AccountName, Optional<Account>> cold) {
        return new Locked(currency, accounts, Map.of(), Map.of(), cold);
    }

    /** How much of a transfer can still be undone. */
    record Reversible(long transfer, Money left) {
        Reversible less(Money amount) {
            return new Reversible(transfer, left.minus(amount));
        }
    }
}
