package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.market.tree.Commission;

/**
 * What an order costs and who gets what of it; frozen with the purchase.
 *
 * @param rule       whose rule the commission follows
 * @param fromSpend  what the buyer paid out of top-ups and refunds; a refund goes back there
 * @param fromEarned what the buyer paid out of income; a refund goes back there
 */
record Bill(Money gross, Money commission, Commission.Rule rule, Money fromSpend, Money fromEarned) {

    /** What the seller gets. */
    Money net() {
        return gross.minus(commission);
    }

    Money nothing() {
        return Money.zero(gross.currency());
    }
}
