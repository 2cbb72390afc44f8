package dev.fairground.kernel;

/**
 * An exact amount in one currency.
 *
 * @param minor minor units (kopecks, cents, nanoTON), signed
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum; an overflow or two currencies are bugs and throw. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, in(other)), currency);
    }

    /** The difference, possibly negative; an overflow or two currencies are bugs and throw. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, in(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, in(other));
    }

    private long in(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s never mix".formatted(currency, other.currency));
        }
        return other.minor;
    }
}
