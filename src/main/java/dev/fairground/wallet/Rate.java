package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Rounding;

/** What minor units of one currency cost in minor units of another: {@code numerator} of it for {@code denominator}. */
public record Rate(Currency from, Currency to, long numerator, long denominator) {
    public Rate {
        if (numerator <= 0 || denominator <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("no rate: %d %s for %d %s".formatted(numerator, to, denominator, from));
        }
    }

    /** What one gets, rounded down. */
    public Money of(Money sold) {
        if (!sold.currency().equals(from)) {
            throw new IllegalArgumentException("%s at a rate of %s".formatted(sold.currency(), from));
        }
        return new Money(Rounding.floor(sold.minor(), numerator, denominator), to);
    }
}
