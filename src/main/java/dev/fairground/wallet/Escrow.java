package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Rounding;

/**
 * The price of something in escrow and how much of it has gone where; whatever the parts and their order, they add up.
 *
 * @param commission what the house gets when all of it goes to the seller
 * @param fromSpend  what of the price was paid out of {@code spend}; refunds go back there first
 * @param released   what has gone to the seller and the house
 * @param refunded   what has gone back to the buyer
 */
public record Escrow(Money gross, Money commission, Money fromSpend, Money released, Money refunded) {

    public static Escrow of(Money gross, Money commission, Money fromSpend) {
        var nothing = Money.zero(gross.currency());
        return new Escrow(gross, commission, fromSpend, nothing, nothing);
    }

    /** What is still in it. */
    public Money left() {
        return gross.minus(released).minus(refunded);
    }

    /** A part goes to the seller; the house takes of it what makes its share right over all that has left. */
    public Release release(Money part) {
        check(part);
        var after = new Escrow(gross, commission, fromSpend, released.plus(part), refunded);
        var fee = after.commissionSoFar().minus(commissionSoFar());
        return new Release(after, part.minus(fee), fee);
    }

    /** A part goes back to the buyer: to {@code spend} until it has all that came from there. */
    public Refund refund(Money part) {
        check(part);
        var after = new Escrow(gross, commission, fromSpend, released, refunded.plus(part));
        var toSpend = after.refunded.min(fromSpend).minus(refunded.min(fromSpend));
        return new Refund(after, toSpend, part.minus(toSpend));
    }

    private Money commissionSoFar() {
        var gone = released.plus(refunded).minor();
        return new Money(Rounding.halfUp(commission.minor(), gone, gross.minor()), gross.currency());
    }

    private void check(Money part) {
        if (part.minor() < 0 || part.isMoreThan(left())) {
            throw new IllegalArgumentException("%s of %s that is left".formatted(part, left()));
        }
    }

    /** What the seller and the house get. */
    public record Release(Escrow after, Money net, Money commission) {}

    /** What goes to which of the buyer's accounts. */
    public record Refund(Escrow after, Money toSpend, Money toEarned) {}
}
