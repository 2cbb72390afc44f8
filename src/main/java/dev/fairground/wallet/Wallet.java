package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves money inside the caller's transaction: lock once, post as often as needed, write once. */
@ApplicationScoped
public class Wallet {
    private final Accounts accounts;
    private final Holds holds;
    private final Links links;
    private final Journal journal;
    private final History history;
    private final TransactionSynchronizationRegistry transaction;

    Wallet(
            Accounts accounts,
            Holds holds,
            Links links,
            Journal journal,
            History history,
            TransactionSynchronizationRegistry transaction) {
        this.accounts = accounts;
        this.holds = holds;
        this.links = links;
        this.journal = journal;
        this.history = history;
        this.transaction = transaction;
    }

    /**
     * Opens what the users among these owners lack and locks all accounts of all owners until the transaction ends;
     * balances are read under the lock. Nothing may be locked after it but what the transaction itself inserts.
     *
     * @param owners users who pay or are paid, and objects that existed before this transaction
     * @throws IllegalStateException outside a transaction, or the second time in one
     */
    public Purses lock(Collection<Owner> owners, Currency currency) {
        return lock(LockSet.of(owners, currency));
    }

    /**
     * As {@link #lock(Collection, Currency)}, with holds and with transfers of which a part is going to be undone. A hold
     * or a transfer that does not exist is left out, and asking the purses for it is a bug.
     */
    public Purses lock(LockSet set) {
        once();
        var standing = holds.lock(set.holds());
        var originals = links.lock(set.originals());
        var owners = new HashSet<>(set.owners());
        standing.values().forEach(hold -> owners.addAll(List.of(hold.owner(), Owner.user(hold.user()))));
        List<Account> locked = owners.isEmpty() ? List.of() : accounts.lock(owners, set.currencies());
        var main = set.currencies().iterator().next();
        return new Purses(new Locked(main, locked, standing, originals, accounts::cold));
    }

    /**
     * Writes what was posted, once per transaction; without a posting it does nothing.
     *
     * @throws RuntimeException when a pair of kind and reference was written before: nothing is posted twice silently
     */
    public void write(Purses purses) {
        journal.write(purses);
        links.write(purses);
        holds.write(purses.holds());
    }

    /** Opens an account that everybody writes at once: a royalty, a wallet on a chain. Does nothing if it is there. */
    public void open(AccountName cold) {
        if (!Purpose.of(cold).cold()) {
            throw new IllegalArgumentException("opens by itself: " + cold);
        }
        QuarkusTransaction.requiringNew().run(() -> accounts.openCold(cold));
    }

    /** What a user has, one row per currency he ever had an account in. */
    public List<Balance> balances(UserId user) {
        return history.balances(user);
    }

    /** What one account holds at this moment; zero for one that was never opened. */
    public Money balance(AccountName account) {
        return history.balance(account);
    }

    /** Whether a user has a debt in any currency; a hint, because only locked {@link Purses#owed} stays true. */
    public boolean owes(UserId user) {
        return !owing(Set.of(user)).isEmpty();
    }

    /** Those of these users who have a debt. */
    public Set<UserId> owing(Collection<UserId> users) {
        return history.owing(users);
    }

    /** The money of an object: every transfer that refers to it, in order. */
    public List<Movement> timeline(Owner object) {
        return history.timeline(object);
    }

    private void once() {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("money moves in a transaction only");
        }
        if (transaction.getResource(Purses.class) != null) {
            throw new IllegalStateException("accounts are locked once in a transaction");
        }
        transaction.putResource(Purses.class, true);
    }
}
