package dev.fairground.payments.topup;

import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks a provider how a payment stands, outside any transaction, and lets the payment follow. */
@ApplicationScoped
class AskProvider {
    private final Findings findings;

    AskProvider(Findings findings) {
        this.findings = findings;
    }

    /** Makes the payment known to its provider; a repeat under the same key makes nothing new. */
    TopUp create(PaymentDriver driver, TopUp topUp) {
        return believe(topUp, driver.create(topUp.charge()), null);
    }

    /**
     * Finds out how a payment stands. Money that its payer has agreed to is taken only while the payment is open.
     *
     * @param order what the provider calls it, where that was heard before it was answered
     */
    TopUp ask(PaymentDriver driver, TopUp topUp, @Nullable String order, Inbox.@Nullable Name event) {
        var charge = topUp.charge().known(order);
        if (charge.order() == null) {
            return create(driver, topUp);
        }
        var standing = driver.status(charge);
        if (standing instanceof Standing.Approved && topUp.state().open()) {
            standing = driver.capture(charge);
        }
        if (event != null && !topUp.state().open() && !(standing instanceof Standing.Unknown)) {
            driver.refunded(charge)
                    .ifPresent(back -> findings.take(Finding.of(topUp, new Standing.Refunded(null, back), null)));
        }
        return believe(topUp, standing, event);
    }

    /** Lets the payment follow what is known. What is unknown stays so, and an event that led there waits. */
    TopUp believe(TopUp topUp, Standing standing, Inbox.@Nullable Name event) {
        if (standing instanceof Standing.Unknown) {
            return topUp;
        }
        if (standing instanceof Standing.ChargedBack && topUp.state().open()) {
            // Only credits it: the event has had its effect once the money is taken back as well.
            findings.take(Finding.of(topUp, standing, null));
        }
        return findings.take(Finding.of(topUp, standing, event));
    }
}
