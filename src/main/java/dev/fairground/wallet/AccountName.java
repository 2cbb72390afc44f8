package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.UserId;

/** Names one account of the ledger; what each purpose may hold stands in the ledger's table of purposes. */
public record AccountName(Owner owner, String purpose, Currency currency) {

    /** Top-ups and refunds: to be spent, not withdrawn. Never negative. */
    public static AccountName spend(UserId user, Currency currency) {
        return new AccountName(Owner.user(user), "spend", currency);
    }

    /** Income from sales: to be spent or withdrawn. Never negative. */
    public static AccountName earned(UserId user, Currency currency) {
        return new AccountName(Owner.user(user), "earned", currency);
    }

    /** What a user owes the house. Never positive. */
    public static AccountName debt(UserId user, Currency currency) {
        return new AccountName(Owner.user(user), "debt", currency);
    }

    /** The price of an open order, held by nobody. Never negative. */
    public static AccountName escrow(Owner order, Currency currency) {
        return new AccountName(order, "escrow", currency);
    }

    /** The income of a completed order that is still on hold. Never negative. */
    public static AccountName pending(Owner order, Currency currency) {
        return new AccountName(order, "pending", currency);
    }

    /** Money that came and belongs to nothing we know, until an operator decides. Never negative. */
    public static AccountName suspense(Owner payment, Currency currency) {
        return new AccountName(payment, "suspense", currency);
    }

    /** Revenue of the house from sales; cold. */
    public static AccountName commission(Currency currency) {
        return new AccountName(Owner.HOUSE, "commission", currency);
    }

    /** The money a payment provider holds for us, seen from outside; cold, never positive. */
    public static AccountName provider(String name, Currency currency) {
        return new AccountName(Owner.OUTSIDE, "provider:" + name, currency);
    }
}
