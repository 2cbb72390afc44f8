package dev.fairground.market.tree;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.Rounding;

/**
 * What the house takes of a sale.
 *
 * @param bps hundredths of a percent, 0-10 000
 * @param min least commission, minor units
 * @param max highest commission, minor units
 */
public record Fee(int bps, long min, long max) {

    /** The commission of a sale: half up, between min and max, never more than the sale itself. */
    public Money of(Money gross) {
        var share = Rounding.halfUp(gross.minor(), bps, 10_000);
        return new Money(Math.min(gross.minor(), Math.clamp(share, min, max)), gross.currency());
    }
}
