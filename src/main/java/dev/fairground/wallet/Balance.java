package dev.fairground.wallet;

import dev.fairground.kernel.Currency;

/**
 * What a user has in one currency, in minor units.
 *
 * @param pending income on hold, over all orders
 * @param held    set aside for offers and bids
 * @param debt    owed to the house, shown positive
 */
public record Balance(Currency currency, long spend, long earned, long pending, long held, long debt) {

    /** Nothing at all. */
    public static Balance empty(Currency currency) {
        return new Balance(currency, 0, 0, 0, 0, 0);
    }
}
