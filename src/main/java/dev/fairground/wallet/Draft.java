package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Purses.Booking;
import dev.fairground.wallet.Purses.Converted;
import dev.fairground.wallet.Transfer.Shortage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transfer that may still be declined: its entries stand on the accounts and can be taken back. */
final class Draft {
    private final Purses purses;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<HoldId, Hold> holds = new HashMap<>();
    private final Map<Account, Instant> moments = new HashMap<>();
    private @Nullable Converted converted;
    private @Nullable Currency paidIn;
    private long fromSpend;
    private long fromEarned;

    Draft(Purses purses) {
        this.purses = purses;
    }

    /** Adds one leg, or says why the transfer is declined. */
    @Nullable
    Declined add(Transfer.Leg leg) {
        return switch (leg) {
            case Transfer.Take(var from, var amount) -> take(purses.toTake(from), amount);
            case Transfer.Give(var to, var amount) -> give(purses.toGive(to, null), amount);
            case Transfer.Keep(var to, var holder, var amount, var until) ->
                keep(purses.toGive(to, holder), amount, until);
            case Transfer.Pay(var user, var amount) -> pay(user, amount);
            case Transfer.Claim(var user, var amount) -> claim(user, amount);
            case Transfer.TakeBack back -> takeBack(back);
            case Transfer.Earn(var user, var amount) -> earn(user, amount);
            case Transfer.SetAside(var wish) -> setAside(wish);
            case Transfer.Settle(var id, var amount) -> settle(hold(id), amount);
            case Transfer.Free(var id, var amount) -> free(hold(id), amount);
            case Transfer.Convert convert -> convert(convert);
        };
    }

    private @Nullable Declined take(Account from, Money amount) {
        if (!from.allows(-minor(from, amount))) {
            return new Declined(new Money(from.balance(), amount.currency()));
        }
        move(from, -amount.minor());
        return null;
    }

    private @Nullable Declined give(Account to, Money amount) {
        if (!to.allows(minor(to, amount))) {
            throw new IllegalStateException("more than is owed: " + to.name());
        }
        move(to, amount.minor());
        return null;
    }

    private @Nullable Declined keep(Account to, Money amount, @Nullable Instant until) {
        if (until != null) {
            moments.put(to, until);
        }
        return give(to, amount);
    }

    private @Nullable Declined pay(UserId user, Money amount) {
        var spend = purses.toTake(AccountName.spend(user, amount.currency()));
        var earned = purses.toTake(AccountName.earned(user, amount.currency()));
        var first = Math.min(spend.balance(), amount.minor());
        var rest = amount.minor() - first;
        if (!earned.allows(-rest)) {
            return new Declined(new Money(Math.addExact(spend.balance(), earned.balance()), amount.currency()));
        }
        move(spend, -first);
        move(earned, -rest);
        paid(amount.currency(), first, rest);
        return null;
    }

    private @Nullable Declined claim(UserId user, Money amount) {
        var rest = upTo(AccountName.spend(user, amount.currency()), amount.minor());
        rest = upTo(AccountName.earned(user, amount.currency()), rest);
        move(purses.toTake(AccountName.debt(user, amount.currency())), -rest);
        return null;
    }

    private @Nullable Declined takeBack(Transfer.TakeBack back) {
        var currency = back.amount().currency();
        var sale = purses.toTake(back.sale());
        var earned = purses.toTake(AccountName.earned(back.seller(), currency));
        var had = Math.addExact(sale.balance(), earned.balance());
        if (back.shortage() == Shortage.DECLINES && had < minor(sale, back.amount())) {
            return new Declined(new Money(had, currency));
        }
        var rest = upTo(back.sale(), minor(sale, back.amount()));
        rest = upTo(earned.name(), rest);
        move(purses.toTake(AccountName.debt(back.seller(), currency)), -rest);
        return null;
    }

    private @Nullable Declined earn(UserId user, Money amount) {
        var debt = purses.toTake(AccountName.debt(user, amount.currency()));
        var owed = Math.min(-debt.balance(), amount.minor());
        move(debt, owed);
        move(purses.toTake(AccountName.earned(user, amount.currency())), amount.minor() - owed);
        return null;
    }

    private @Nullable Declined setAside(NewHold wish) {
        var spendBefore = fromSpend;
        var earnedBefore = fromEarned;
        var declined = pay(wish.user(), wish.amount());
        if (declined != null) {
            return declined;
        }
        var currency = wish.amount().currency();
        var account = purses.toGive(AccountName.hold(wish.id(), currency), wish.user());
        holds.put(
                wish.id(),
                new Hold(
                        wish.id(),
                        wish.about(),
                        wish.user(),
                        new Money(fromSpend - spendBefore, currency),
                        new Money(fromEarned - earnedBefore, currency),
                        Hold.State.OPEN,
                        1,
                        wish.expiresAt()));
        return keep(account, wish.amount(), wish.expiresAt());
    }

    private @Nullable Declined settle(Hold hold, Money amount) {
        var declined = take(purses.toTake(hold.account()), amount);
        if (declined != null || amount.isZero()) {
            return declined;
        }
        var after = hold.spend(amount);
        holds.put(hold.id(), after);
        paid(
                amount.currency(),
                hold.fromSpend().minus(after.fromSpend()).minor(),
                hold.fromEarned().minus(after.fromEarned()).minor());
        return null;
    }

    private @Nullable Declined free(Hold hold, Money amount) {
        var declined = take(purses.toTake(hold.account()), amount);
        if (declined != null || amount.isZero()) {
            return declined;
        }
        var after = hold.free(amount);
        holds.put(hold.id(), after);
        give(
                purses.toTake(AccountName.spend(hold.user(), hold.currency())),
                hold.fromSpend().minus(after.fromSpend()));
        return give(
                purses.toTake(AccountName.earned(hold.user(), hold.currency())),
                hold.fromEarned().minus(after.fromEarned()));
    }

    private @Nullable Declined convert(Transfer.Convert convert) {
        var bought = convert.rate().of(convert.sold());
        if (converted != null || !bought.isPositive()) {
            throw new IllegalStateException("one conversion in a transfer, of something: " + convert);
        }
        var declined = take(purses.toTake(convert.from()), convert.sold());
        if (declined != null) {
            return declined;
        }
        give(purses.toTake(AccountName.conversion(convert.sold().currency())), convert.sold());
        take(purses.toTake(AccountName.conversion(bought.currency())), bought);
        converted = new Converted(convert.sold(), bought, convert.rate());
        return give(purses.toGive(convert.to(), null), bought);
    }

    private Hold hold(HoldId id) {
        var mine = holds.get(id);
        return mine == null ? purses.hold(id) : mine;
    }

    /** Takes as much as there is and says what is missing. */
    private long upTo(AccountName from, long amount) {
        var account = purses.toTake(from);
        var part = Math.min(account.balance(), amount);
        move(account, -part);
        return amount - part;
    }

    private void paid(Currency currency, long spend, long earned) {
        paidIn = currency;
        fromSpend += spend;
        fromEarned += earned;
    }

    private void move(Account account, long amount) {
        if (amount != 0) {
            entries.add(account.add(amount));
        }
    }

    private static long minor(Account account, Money amount) {
        if (!amount.currency().equals(account.name().currency())) {
            throw new IllegalStateException("%s on %s".formatted(amount.currency(), account.name()));
        }
        return amount.minor();
    }

    void undo() {
        entries.reversed().forEach(entry -> entry.account().undo(entry));
    }

    /** The finished transfer; nothing but entries has happened to the purses yet. */
    Booking book(Transfer transfer) {
        var balanced = new Tally(entries);
        if (!balanced.zero() || entries.isEmpty()) {
            throw new IllegalStateException("adds up to %s: %s".formatted(balanced, transfer));
        }
        if (converted != null && transfer.reverses() != null) {
            throw new IllegalStateException("a conversion is not undone, money is converted back: " + transfer);
        }
        return new Booking(
                transfer.kind(),
                transfer.reference(),
                entries,
                transfer.reverses(),
                balanced.given(purses.currency()),
                converted);
    }

    /** Lets the rest happen that a declined transfer leaves alone. */
    void keep(Map<HoldId, Hold> all) {
        all.putAll(holds);
        moments.forEach(Account::keepUntil);
    }

    Posted posted() {
        var currency = paidIn == null ? purses.currency() : paidIn;
        return new Posted(new Money(fromSpend, currency), new Money(fromEarned, currency));
    }
}
