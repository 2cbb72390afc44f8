package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Moves money inside the caller's transaction: lock once, post as often as needed, write once. */
@ApplicationScoped
public class Wallet {
    private final Accounts accounts;
    private final Journal journal;
    private final History history;
    private final TransactionSynchronizationRegistry transaction;

    Wallet(Accounts accounts, Journal journal, History history, TransactionSynchronizationRegistry transaction) {
        this.accounts = accounts;
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
        once();
        var all = new ArrayList<>(accounts.cold(currency));
        if (!owners.isEmpty()) {
            all.addAll(accounts.lock(owners, currency));
        }
        return new Purses(currency, all);
    }

    /**
     * Writes what was posted, once per transaction; without a posting it does nothing.
     *
     * @throws RuntimeException when a pair of kind and reference was written before: nothing is posted twice silently
     */
    public void write(Purses purses) {
        journal.write(purses);
    }

    /** What a user has, one row per currency he ever had an account in. */
    public List<Balance> balances(UserId user) {
        return history.balances(user);
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
