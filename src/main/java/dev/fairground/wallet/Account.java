package dev.fairground.wallet;

import dev.fairground.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One account as the transaction that locked it sees it; changes with every entry. */
final class Account {
    private final AccountName name;
    private final Purpose purpose;
    private final @Nullable Long id;
    private final @Nullable UserId holder;
    private final long seqBefore;
    private long balance;
    private long seq;
    private @Nullable Instant until;

    private Account(AccountName name, @Nullable Long id, @Nullable UserId holder, long balance, long seq) {
        this.name = name;
        this.purpose = Purpose.of(name);
        this.id = id;
        this.holder = holder;
        this.balance = balance;
        this.seq = seq;
        this.seqBefore = seq;
    }

    /** An account whose row is locked, or a cold one whose row is not needed. */
    static Account stored(AccountName name, long id, long balance, long seq) {
        return new Account(name, id, null, balance, seq);
    }

    /** The account of an object born in this transaction: nobody else can know it, so it needs no lock. */
    static Account opened(AccountName name, @Nullable UserId holder) {
        return new Account(name, null, holder, 0, 0);
    }

    /** The same account before anything moved, with more on it. */
    Account plus(long amount) {
        return new Account(name, id, holder, Math.addExact(balance, amount), seq);
    }

    AccountName name() {
        return name;
    }

    /** Null until the account is written for the first time. */
    @Nullable
    Long id() {
        return id;
    }

    @Nullable
    UserId holder() {
        return holder;
    }

    /** The moment that was named in this transaction, if one was. */
    @Nullable
    Instant until() {
        return until;
    }

    void keepUntil(Instant moment) {
        until = moment;
    }

    long balance() {
        return balance;
    }

    long seq() {
        return seq;
    }

    boolean cold() {
        return purpose.cold();
    }

    boolean changed() {
        return !cold() && seq > seqBefore;
    }

    /** Whether the purpose lets this amount be added. */
    boolean allows(long amount) {
        return purpose.allows(Math.addExact(balance, amount));
    }

    Entry add(long amount) {
        balance = Math.addExact(balance, amount);
        seq++;
        return new Entry(this, amount, balance, seq);
    }

    /** Takes the latest entry back. */
    void undo(Entry entry) {
        balance -= entry.amount();
        seq--;
    }
}
