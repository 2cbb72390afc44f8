package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locked accounts of one transaction; decides transfers in memory, in call order, until the wallet writes them. */
public final class Purses {
    private final Currency currency;
    private final Map<AccountName, Account> accounts = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();

    Purses(Currency currency, Collection<Account> accounts) {
        this.currency = currency;
        accounts.forEach(account -> this.accounts.put(account.name(), account));
    }

    /**
     * Carries a transfer out, or declines it and changes nothing. An object's account that is given to and was not
     * locked is taken as born in this transaction.
     *
     * @throws IllegalStateException for what only a bug can ask: an account that was not locked, legs that do not add
     *     up to zero, another currency, a debt paid more than once
     * @throws ArithmeticException when an amount does not fit into a long
     */
    public Posting post(Transfer transfer) {
        var draft = new Draft();
        for (var leg : transfer.legs()) {
            var declined = draft.add(leg);
            if (declined != null) {
                draft.undo();
                return declined;
            }
        }
        bookings.add(draft.book(transfer));
        return new Posted(money(draft.fromSpend), money(draft.fromEarned));
    }

    Currency currency() {
        return currency;
    }

    List<Booking> bookings() {
        return bookings;
    }

    Collection<Account> accounts() {
        return accounts.values();
    }

    private Account locked(AccountName name) {
        var account = accounts.get(name);
        if (account == null) {
            throw new IllegalStateException("not locked: " + name);
        }
        return account;
    }

    private Account lockedOrBorn(AccountName name, @Nullable UserId holder) {
        if (name.owner().isObject()) {
            return accounts.computeIfAbsent(name, born -> Account.opened(born, holder));
        }
        return locked(name);
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    private long minor(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalStateException("%s in purses of %s".formatted(amount.currency(), currency));
        }
        return amount.minor();
    }

    /** A transfer with its entries. */
    record Booking(String kind, String reference, List<Entry> entries) {}

    /** A transfer that may still be declined. */
    private final class Draft {
        private final List<Entry> entries = new ArrayList<>();
        private long sum;
        private long fromSpend;
        private long fromEarned;

        /** Adds one leg, or says why the transfer is declined. */
        @Nullable
        Declined add(Transfer.Leg leg) {
            switch (leg) {
                case Transfer.Take(var from, var amount) -> {
                    return take(locked(from), minor(amount));
                }
                case Transfer.Pay(var user, var amount) -> {
                    return pay(user, minor(amount));
                }
                case Transfer.Give(var to, var amount) -> give(lockedOrBorn(to, null), minor(amount));
                case Transfer.Keep(var to, var holder, var amount) -> give(lockedOrBorn(to, holder), minor(amount));
                case Transfer.Earn(var user, var amount) -> earn(user, minor(amount));
            }
            return null;
        }

        private @Nullable Declined take(Account from, long amount) {
            if (!from.allows(-amount)) {
                return new Declined(money(from.balance()));
            }
            move(from, -amount);
            return null;
        }

        private @Nullable Declined pay(UserId user, long amount) {
            var spend = locked(AccountName.spend(user, currency));
            var earned = locked(AccountName.earned(user, currency));
            var first = Math.min(spend.balance(), amount);
            var rest = amount - first;
            if (!earned.allows(-rest)) {
                return new Declined(money(Math.addExact(spend.balance(), earned.balance())));
            }
            move(spend, -first);
            move(earned, -rest);
            fromSpend += first;
            fromEarned += rest;
            return null;
        }

        private void give(Account to, long amount) {
            if (!to.allows(amount)) {
                throw new IllegalStateException("more than is owed: " + to.name());
            }
            move(to, amount);
        }

        private void earn(UserId user, long amount) {
            var debt = locked(AccountName.debt(user, currency));
            var owed = Math.min(-debt.balance(), amount);
            move(debt, owed);
            move(locked(AccountName.earned(user, currency)), amount - owed);
        }

        private void move(Account account, long amount) {
            if (amount != 0) {
                entries.add(account.add(amount));
                sum = Math.addExact(sum, amount);
            }
        }

        void undo() {
            entries.reversed().forEach(entry -> entry.account().undo(entry));
        }

        Booking book(Transfer transfer) {
            if (sum != 0 || entries.isEmpty()) {
                throw new IllegalStateException("adds up to %d: %s".formatted(sum, transfer));
            }
            return new Booking(transfer.kind(), transfer.reference(), entries);
        }
    }
}
