package dev.fairground.wallet;

import dev.fairground.wallet.Purses.Booking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Purses laid out as the rows that one statement writes. */
final class Sheet {
    private final Purses purses;
    private final List<Account> born = new ArrayList<>();
    private final List<Account> changed = new ArrayList<>();
    private final Map<Account, Long> numbers = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Sheet(Purses purses) {
        this.purses = purses;
        purses.accounts().forEach(this::number);
        var transfer = 0;
        for (var booking : purses.bookings()) {
            transfer++;
            var leg = 0;
            for (var entry : booking.entries()) {
                leg++;
                lines.add(line(transfer, leg, entry));
            }
        }
    }

    List<Booking> bookings() {
        return purses.bookings();
    }

    /** Accounts that get their row now. */
    List<Account> born() {
        return born;
    }

    /** Accounts whose row gets its new balance. */
    List<Account> changed() {
        return changed;
    }

    /** The transfer that a booking undoes a part of. */
    @Nullable
    Long reversed(Booking booking) {
        return purses.reversed(booking);
    }

    List<Line> lines() {
        return lines;
    }

    Counts counts() {
        var cold = (int) lines.stream().filter(line -> line.seq == null).count();
        return new Counts(bookings().size(), born.size(), changed.size(), lines.size(), cold);
    }

    /** Stored accounts are known by their id, born ones by their negative place in the list. */
    private void number(Account account) {
        var id = account.id();
        if (id != null) {
            numbers.put(account, id);
            if (account.changed()) {
                changed.add(account);
            }
        } else if (account.changed()) {
            born.add(account);
            numbers.put(account, (long) -born.size());
        }
    }

    private Line line(int transfer, int leg, Entry entry) {
        var account = entry.account();
        var number = numbers.getOrDefault(account, 0L);
        return account.cold()
                ? new Line(transfer, number, entry.amount(), null, null, (short) leg)
                : new Line(transfer, number, entry.amount(), entry.balanceAfter(), entry.seq(), (short) leg);
    }

    /** One entry: its transfer's place from 1, its account's number, and no balance where the account is cold. */
    record Line(
            int transfer,
            long account,
            long amount,
            @Nullable Long balanceAfter,
            @Nullable Long seq,
            short leg) {}

    /** How many rows of each kind are written. */
    record Counts(int transfers, int opened, int changed, int entries, int cooled) {}
}
