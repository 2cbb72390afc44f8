package dev.fairground.payments.dispute;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payments that a chargeback can be about, where they are kept; asked in the transaction that books it. */
public interface Disputable {
    /** A payment that nobody else moves until the transaction ends. */
    Optional<Disputed> lock(PaymentId id);

    /** Lets a payment, its money and its payer follow what the bank did, as if its provider had said so. */
    void hear(PaymentId id, Standing standing);

    /**
     * A payment as far as it can be disputed.
     *
     * @param money    what its provider calls the money; null before any came
     * @param left     what has not been given back
     * @param stands   whether the money is in the wallet, as far as we know
     * @param disputed whether it was taken back
     * @param told     whether the provider says so itself
     */
    record Disputed(
            PaymentId id,
            UserId payer,
            @Nullable String money,
            Money left,
            boolean stands,
            boolean disputed,
            boolean told) {}
}
