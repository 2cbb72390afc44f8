package dev.fairground.market.frozen;

import dev.fairground.kernel.Money;
import dev.fairground.market.OrderId;
import dev.fairground.payments.PaymentId;
import dev.fairground.people.UserCard;
import java.time.Instant;

/**
 * An order that stands still, as staff see it who decide about it.
 *
 * @param state      what it was, and will be again
 * @param proven     whether the seller has delivered with a proof, so that it can only go on
 * @param buyerOwes  what the buyer owes the house now
 * @param payment    the payment that was taken back
 */
record FrozenOrder(
        OrderId id,
        String number,
        String state,
        String title,
        UserCard buyer,
        UserCard seller,
        Money gross,
        boolean proven,
        Money buyerOwes,
        PaymentId payment,
        Instant paidAt,
        Instant frozenSince) {}
