package dev.fairground.kernel;

/**
 * What a whole batch of units costs, for example 1 000 gold for 12.50.
 *
 * @param price    positive, for {@code unitSize} units
 * @param unitSize positive; 1 for goods sold by the piece
 */
public record UnitPrice(Money price, int unitSize) {

    /** What this many units cost: half up, at least one minor unit. */
    public Money of(int quantity) {
        var minor = Rounding.halfUp(price.minor(), quantity, unitSize);
        return new Money(Math.max(1, minor), price.currency());
    }

    public boolean isMoreThan(Money expected) {
        return price.isMoreThan(expected);
    }
}
