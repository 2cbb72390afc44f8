package dev.fairground.wallet;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import java.time.Instant;

/**
 * Money that a user is going to set aside.
 *
 * @param about     the bid, offer or order to buy it is for
 * @param expiresAt when it goes back by itself if the domain does not end it before
 */
public record NewHold(HoldId id, Owner about, UserId user, Money amount, Instant expiresAt) {
    public NewHold {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a hold of " + amount);
        }
    }
}
