package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Locked.Reversible;
import dev.fairground.wallet.Posting.Declined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locked accounts of one transaction; decides transfers in memory, in call order, until the wallet writes them. */
public final class Purses {
    private final Locked locked;
    private final Map<AccountName, Account> accounts = new HashMap<>();
    private final Map<AccountName, Account> cold = new HashMap<>();
    private final Map<HoldId, Hold> holds = new LinkedHashMap<>();
    private final Map<Original, Reversible> originals = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();

    Purses(Locked locked) {
        this.locked = locked;
        locked.accounts().forEach(account -> accounts.put(account.name(), account));
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
        var draft = new Draft(this);
        for (var leg : transfer.legs()) {
            var declined = draft.add(leg);
            if (declined != null) {
                draft.undo();
                return declined;
            }
        }
        var booking = draft.book(transfer);
        if (booking.reverses() != null) {
            var original = original(booking.reverses());
            if (booking.given().isMoreThan(original.left())) {
                draft.undo();
                return new Declined(original.left());
            }
            originals.put(booking.reverses(), original.less(booking.given()));
        }
        draft.keep(holds);
        bookings.add(booking);
        return draft.posted();
    }

    /** Sets money of a user aside, out of {@code spend} first. He must be locked. */
    public Posting hold(NewHold wish) {
        return post(Transfer.of("hold", Hold.owner(wish.id()).event(1)).with(new Transfer.SetAside(wish)));
    }

    /** Gives a part of a locked hold back to where it came from; declined if less is left. */
    public Posting release(HoldId id, Money amount) {
        var hold = hold(id);
        return post(
                Transfer.of("release", hold.owner().event(hold.version() + 1)).with(new Transfer.Free(id, amount)));
    }

    /** Gives all that is left of a locked hold back; declined if nothing is. */
    public Posting release(HoldId id) {
        var left = hold(id).left();
        return left.isZero() ? new Declined(left) : release(id, left);
    }

    /** A locked hold, or one that began in this transaction, as it stands now. */
    public Hold hold(HoldId id) {
        var hold = holds.getOrDefault(id, locked.holds().get(id));
        if (hold == null) {
            throw new IllegalStateException("not locked: hold " + id);
        }
        return hold;
    }

    /** What a locked account holds now. */
    public Money balance(AccountName name) {
        return new Money(toTake(name).balance(), name.currency());
    }

    /** What a locked user owes, shown positive. */
    public Money owed(UserId user, Currency currency) {
        return balance(AccountName.debt(user, currency)).negated();
    }

    List<Booking> bookings() {
        return bookings;
    }

    /** Every account that may have moved. */
    Collection<Account> accounts() {
        var all = new ArrayList<>(accounts.values());
        all.addAll(cold.values());
        return all;
    }

    /** Holds that are new or changed. */
    Collection<Hold> holds() {
        return holds.values();
    }

    Currency currency() {
        return locked.currency();
    }

    /** An account whose balance is known to be right. */
    Account toTake(AccountName name) {
        var account = accounts.get(name);
        if (account != null) {
            return account;
        }
        if (Purpose.of(name) == Purpose.COLD) {
            return cold(name);
        }
        throw new IllegalStateException("not locked: " + name);
    }

    /** An account that may be given to; one of an object that nobody locked is born here. */
    Account toGive(AccountName name, @Nullable UserId holder) {
        if (Purpose.of(name) == Purpose.ROYALTY && !accounts.containsKey(name)) {
            return cold(name);
        }
        if (name.owner().isObject()) {
            return accounts.computeIfAbsent(name, born -> Account.opened(born, holder));
        }
        return toTake(name);
    }

    private Account cold(AccountName name) {
        return cold.computeIfAbsent(
                name,
                unseen -> locked.cold()
                        .apply(unseen)
                        .orElseThrow(() -> new IllegalStateException("never opened: " + unseen)));
    }

    private Reversible original(Original name) {
        var original = originals.getOrDefault(name, locked.originals().get(name));
        if (original == null) {
            throw new IllegalStateException("not locked: " + name);
        }
        return original;
    }

    /** The id of the transfer that a booking undoes a part of. */
    @Nullable
    Long reversed(Booking booking) {
        return booking.reverses == null ? null : original(booking.reverses).transfer();
    }

    /** A transfer with its entries. */
    record Booking(
            String kind,
            String reference,
            List<Entry> entries,
            @Nullable Original reverses,
            Money given,
            @Nullable Converted converted) {}

    /** Money that changed its currency. */
    record Converted(Money sold, Money bought, Rate rate) {}
}
