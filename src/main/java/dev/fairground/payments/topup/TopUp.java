package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.ProviderEvent;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment into the wallet; it only moves forward, whatever comes in whatever order.
 *
 * @param payUrl    where the user pays, known once the provider has been asked
 * @param suspended money that came and did not fit, set aside for an operator
 */
record TopUp(
        PaymentId id,
        UserId user,
        String provider,
        Money amount,
        State state,
        @Nullable String payUrl,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Money suspended) {

    /** Where a payment stands. */
    enum State {
        CREATED,
        PENDING,
        SUCCEEDED,
        FAILED,
        EXPIRED;

        boolean open() {
            return this == CREATED || this == PENDING;
        }
    }

    /** What an event of the provider leads to. */
    sealed interface Consequence {
        /** The payment moves on, and money with it where there is a transfer. */
        record Moved(TopUp now, @Nullable Transfer transfer) implements Consequence {}

        /** The event says nothing new. */
        record Nothing() implements Consequence {}
    }

    /**
     * Decides what an event means. The right amount in time is credited; any other money that really came is set aside
     * once, because the provider holds it and it is not ours to forget.
     */
    Consequence hear(ProviderEvent event) {
        return switch (event.outcome()) {
            case FAILED -> state.open() ? new Consequence.Moved(to(State.FAILED), null) : new Consequence.Nothing();
            case SUCCEEDED -> {
                if (state.open() && event.amount().equals(amount)) {
                    yield new Consequence.Moved(to(State.SUCCEEDED), credit());
                }
                if (state == State.SUCCEEDED || suspended != null) {
                    yield new Consequence.Nothing();
                }
                yield new Consequence.Moved(suspend(event.amount()), setAside(event.amount()));
            }
        };
    }

    private TopUp to(State next) {
        return new TopUp(id, user, provider, amount, next, payUrl, createdAt, expiresAt, suspended);
    }

    private TopUp suspend(Money came) {
        var next = state.open() ? State.FAILED : state;
        return new TopUp(id, user, provider, amount, next, payUrl, createdAt, expiresAt, came);
    }

    private Transfer credit() {
        return Transfer.of("topup", owner().event(1))
                .take(AccountName.provider(provider, amount.currency()), amount)
                .give(AccountName.spend(user, amount.currency()), amount);
    }

    private Transfer setAside(Money came) {
        return Transfer.of("suspense", owner().event(1))
                .take(AccountName.provider(provider, came.currency()), came)
                .give(AccountName.suspense(owner(), came.currency()), came);
    }

    private Owner owner() {
        return owner(id);
    }

    static Owner owner(PaymentId id) {
        return Owner.object("topup", id.value());
    }
}
