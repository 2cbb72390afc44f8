package dev.fairground.payments;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;

/** Fills purses in demo mode the way a payer would: a top-up through the sandbox, paid at once. */
public interface PlayMoney {
    /**
     * Tops a user up; the same name for the same user does it once.
     *
     * @param amount 1.00 to 999 999.99 in the currency of the site
     */
    void give(UserId user, Money amount, String name);
}
