package dev.fairground.payments.topup;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import dev.fairground.payments.Repayment;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Posted;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Writes down what became of a refund: the money leaves, comes back, or still waits for word. */
@UseCase
class SettleReturn {
    private final TopUps topUps;
    private final Refunds refunds;
    private final Wallet wallet;
    private final Discrepancies discrepancies;
    private final Clock clock;

    SettleReturn(TopUps topUps, Refunds refunds, Wallet wallet, Discrepancies discrepancies, Clock clock) {
        this.topUps = topUps;
        this.refunds = refunds;
        this.wallet = wallet;
        this.discrepancies = discrepancies;
        this.clock = clock;
    }

    /** A refund that has ended stays as it ended, whatever is said later; an operator is told where that differs. */
    @Transactional
    Return settle(Return refund, Repayment answer) {
        var topUp = Objects.requireNonNull(
                topUps.lock(List.of(refund.payment())).get(refund.payment().value()));
        var standing = refunds.lock(refund.id());
        if (standing.state() != Return.State.ASKED) {
            if (standing.contradicts(answer)) {
                discrepancies.tell("Refund %s has ended as %s, and now it is said: %s"
                        .formatted(standing.id(), standing.state(), answer));
            }
            return standing;
        }
        var now = standing.hear(answer, topUp, clock.now());
        if (now.state() != Return.State.ASKED) {
            var owners = List.of(Owner.user(topUp.user()), topUp.owner(), now.owner());
            var purses = wallet.lock(owners, now.amount().currency());
            if (!(purses.post(now.ended(topUp)) instanceof Posted)) {
                throw new IllegalStateException("the money of a refund is not where it lay: " + now.id());
            }
            topUps.settle(List.of(now.leaves(topUp)));
            wallet.write(purses);
        }
        refunds.settle(now);
        return now;
    }
}
