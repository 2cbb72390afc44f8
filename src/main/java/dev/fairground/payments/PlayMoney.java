package dev.fairground.payments;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;

/** Fills purses in demo mode the way a payer would, and empties them the way a bank does. */
public interface PlayMoney {
    /**
     * Tops a user up through the sandbox, paid at once; the same name for the same user does it once.
     *
     * @param amount 1.00 to 999 999.99 in the currency of the site
     */
    void give(UserId user, Money amount, String name);

    /** Lets the bank take back what was given under this name. */
    void takeBack(UserId user, Money amount, String name);
}
