package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import java.util.Collection;
import java.util.Set;

/**
 * All that a transaction needs of the ledger, said at once so that it is locked in the one order.
 *
 * @param owners     users who pay or are paid, and objects that existed before this transaction
 * @param currencies more than one only to change one into another
 * @param holds      holds to be used up or given back; their users and accounts are locked with them
 * @param originals  transfers of which a part is going to be undone
 */
public record LockSet(Set<Currency> currencies, Set<Owner> owners, Set<HoldId> holds, Set<Original> originals) {

    public static LockSet of(Collection<Owner> owners, Currency... currencies) {
        return new LockSet(Set.of(currencies), Set.copyOf(owners), Set.of(), Set.of());
    }

    public LockSet withHolds(Collection<HoldId> more) {
        return new LockSet(currencies, owners, Set.copyOf(more), originals);
    }

    public LockSet withOriginals(Collection<Original> more) {
        return new LockSet(currencies, owners, holds, Set.copyOf(more));
    }
}
