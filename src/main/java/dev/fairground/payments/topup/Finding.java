package dev.fairground.payments.topup;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How a payment was found to stand.
 *
 * @param disputes how often it had been taken back when we looked
 * @param event    what made us look, or null where we looked by ourselves
 */
record Finding(PaymentId payment, Currency currency, Standing standing, int disputes, Inbox.@Nullable Name event) {

    static Finding of(TopUp topUp, Standing standing, Inbox.@Nullable Name event) {
        return new Finding(topUp.id(), currency(topUp.amount(), standing), standing, topUp.disputes(), event);
    }

    /** The currency of the money that may move, which a provider may have got wrong. */
    private static Currency currency(Money asked, Standing standing) {
        return switch (standing) {
            case Standing.Paid(var _, var came) -> came.currency();
            case Standing.ChargedBack(var _, var taken) -> taken.currency();
            case Standing.GivenBack(var _, var came) -> came.currency();
            default -> asked.currency();
        };
    }
}
