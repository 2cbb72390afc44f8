package dev.fairground.testing;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;

/** Amounts as tests write them. */
public final class Amounts {
    private Amounts() {}

    /** Whole roubles. */
    public static Money rub(long roubles) {
        return new Money(roubles * 100, Currency.RUB);
    }
}
