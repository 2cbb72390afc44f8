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
        return house("commission", currency);
    }

    /** The money a payment provider holds for us, seen from outside; cold, never positive. */
    public static AccountName provider(String name, Currency currency) {
        return new AccountName(Owner.OUTSIDE, "provider:" + name, currency);
    }

    /** Money a user set aside for a bid or an offer. Never negative. */
    public static AccountName hold(HoldId hold, Currency currency) {
        return new AccountName(Hold.owner(hold), "hold", currency);
    }

    /** Money on its way out, until the provider has it. Never negative. */
    public static AccountName payout(Owner payout, Currency currency) {
        return new AccountName(payout, "payout", currency);
    }

    /**
     * What a collection's maker is owed; cold, never negative. Open it with {@link Wallet#open}, and lock the collection
     * to take from it: then its balance is exact.
     */
    public static AccountName royalty(Owner collection, Currency currency) {
        return new AccountName(collection, "royalty", currency);
    }

    /** Revenue of the house for what it does besides sales; cold. */
    public static AccountName fee(Currency currency) {
        return house("fee", currency);
    }

    /** Revenue of the house for paid places; cold. */
    public static AccountName promotion(Currency currency) {
        return house("promotion", currency);
    }

    /** Revenue of the house from penalties; cold. */
    public static AccountName penalty(Currency currency) {
        return house("penalty", currency);
    }

    /** What vouchers cost the house; cold, never positive. */
    public static AccountName voucher(Currency currency) {
        return house("voucher", currency);
    }

    /** What the house gives up; cold, never positive. */
    public static AccountName loss(Currency currency) {
        return house("loss", currency);
    }

    /** What providers keep for themselves; cold, never positive. */
    public static AccountName providerFee(Currency currency) {
        return house("providerfee", currency);
    }

    /** What a chain keeps for itself; cold, never positive. */
    public static AccountName netFee(Currency currency) {
        return house("netfee", currency);
    }

    /** What the operator put in; cold. */
    public static AccountName capital(Currency currency) {
        return house("capital", currency);
    }

    /** Where money leaves one currency and comes in another; cold, on either side of zero. */
    public static AccountName conversion(Currency currency) {
        return house("conversion", currency);
    }

    /** Where credits come from and go to; cold, never positive. */
    public static AccountName issue(Currency currency) {
        return house("issue", currency);
    }

    /** The money in a wallet of ours on a chain, seen from outside; cold, never positive. Open it with {@link Wallet#open}. */
    public static AccountName chain(String wallet, Currency currency) {
        return new AccountName(Owner.OUTSIDE, "chain:" + wallet, currency);
    }

    /** The operator's bank account, seen from outside; cold, positive when he advanced money. */
    public static AccountName bank(Currency currency) {
        return new AccountName(Owner.OUTSIDE, "bank", currency);
    }

    private static AccountName house(String purpose, Currency currency) {
        return new AccountName(Owner.HOUSE, purpose, currency);
    }
}
