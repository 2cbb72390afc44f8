package dev.fairground.payments.topup;

import dev.fairground.commands.Command;
import dev.fairground.commands.Commands;
import dev.fairground.commands.Keyed;
import dev.fairground.identity.Audit;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.Validation;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.RefundId;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down that money goes back to its source, and takes it out of reach, before any provider is asked. */
@UseCase
class AskReturn {
    /** Long enough for whoever asked to have had their answer. */
    private static final Duration FIRST_CHECK = Duration.ofSeconds(30);

    private final Commands commands;
    private final TopUps topUps;
    private final Refunds refunds;
    private final Wallet wallet;
    private final Audit audit;
    private final Clock clock;

    AskReturn(Commands commands, TopUps topUps, Refunds refunds, Wallet wallet, Audit audit, Clock clock) {
        this.commands = commands;
        this.topUps = topUps;
        this.refunds = refunds;
        this.wallet = wallet;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only what is unspent can go back, and only while nothing else of the payment is on its way. */
    @Transactional
    Outcome<Return> ask(NewReturn wish, boolean partsToo) {
        return commands.claim(List.of(wish))
                .answer(refunds::byId, fresh -> decide(fresh, partsToo))
                .getFirst();
    }

    private Outcome<Return> decide(NewReturn wish, boolean partsToo) {
        var topUp = topUps.lock(List.of(wish.payment())).get(wish.payment().value());
        if (topUp == null) {
            throw new NotFound();
        }
        var refusal = wish.amount() == null ? strayRefusal(topUp) : refusal(topUp, wish.amount(), partsToo);
        if (refusal != null) {
            return refusal;
        }
        var refund = made(wish, topUp);
        var purses = wallet.lock(
                List.of(Owner.user(topUp.user()), topUp.owner()),
                refund.amount().currency());
        if (purses.post(refund.asked(topUp)) instanceof Declined(var available)) {
            return new Refused<>(PaymentRefusal.SPENT, Map.of("required", refund.amount(), "available", available));
        }
        refunds.insert(refund, refund.askedAt().plus(FIRST_CHECK));
        topUps.settle(List.of(refund.fromSuspense() ? topUp.setAside(null) : topUp.returning(refund.amount())));
        wallet.write(purses);
        audit.note(new Audit.Act(
                wish.command().user(),
                "payments.refund",
                topUp.owner().name(),
                wish.reason(),
                Map.of("amount", refund.amount().minor() + " " + refund.amount().currency())));
        return new Done<>(refund);
    }

    private @Nullable Refused<Return> refusal(TopUp topUp, Money amount, boolean partsToo) {
        if (!amount.isPositive()) {
            return Validation.refuse(List.of(new FieldError("amount", "too-small", "more than nothing")));
        }
        if (!topUp.state().credited() || topUp.trail().money() == null || isOnItsWay(topUp)) {
            return new Refused<>(PaymentRefusal.NOT_REFUNDABLE, Map.of("state", topUp.state()));
        }
        if (!amount.currency().equals(topUp.amount().currency()) || amount.isMoreThan(topUp.left())) {
            return new Refused<>(PaymentRefusal.REFUND_TOO_LARGE, Map.of("left", topUp.left()));
        }
        return partsToo || amount.equals(topUp.amount()) ? null : new Refused<>(PaymentRefusal.WHOLE_ONLY);
    }

    private static @Nullable Refused<Return> strayRefusal(TopUp topUp) {
        return topUp.stray() == null ? new Refused<>(PaymentRefusal.NOTHING_SUSPENDED) : null;
    }

    private boolean isOnItsWay(TopUp topUp) {
        return refunds.of(topUp.id()).stream().anyMatch(each -> each.state() == Return.State.ASKED);
    }

    private Return made(NewReturn wish, TopUp topUp) {
        var stray = wish.amount() == null ? topUp.stray() : null;
        var money = topUp.trail().money();
        return new Return(
                wish.id(),
                topUp.id(),
                stray == null ? Objects.requireNonNull(wish.amount()) : stray.amount(),
                stray != null,
                stray == null ? Objects.requireNonNull(money) : stray.money(),
                Return.State.ASKED,
                null,
                null,
                wish.command().user(),
                wish.reason(),
                clock.now(),
                null);
    }

    /**
     * What an operator asks for when money goes back to its source.
     *
     * @param amount how much of what was credited; null for the money that was set aside
     */
    record NewReturn(
            Command command,
            RefundId id,
            PaymentId payment,
            @Nullable Money amount,
            String reason) implements Keyed {
        @Override
        public UUID object() {
            return id.value();
        }
    }
}
