package dev.fairground.wallet;

import dev.fairground.kernel.Currency;

/**
 * What a user has in one currency, in minor units.
 *
 * @param pending income on hold, over all orders
 * @param held    set aside for offers and bids
 * @param payout  on its way out
 * @param debt    owed to the house, shown positive
 */
public record Balance(Currency currency, long spend, long earned, long pending, long held, long payout, long debt) {

    public Balance(Currency currency, long spend, long earned, long pending, long held, long debt) {
        this(currency, spend, earned, pending, held, 0, debt);
    }

    /** Nothing at all. */
    public static Balance empty(Currency currency) {
        return new Balance(currency, 0, 0, 0, 0, 0);
    }
}
