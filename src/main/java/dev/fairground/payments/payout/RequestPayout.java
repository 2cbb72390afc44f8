package dev.fairground.payments.payout;

import dev.fairground.commands.Commands;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.UseCase;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Posting.Declined;
import dev.fairground.wallet.Wallet;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Takes money out of somebody's purse so that it can be sent; it lies apart until that is done or undone. */
@UseCase
class RequestPayout {
    private final Commands commands;
    private final Payees payees;
    private final PayoutGuard guard;
    private final Payouts payouts;
    private final Wallet wallet;
    private final PayoutNotices notices;

    RequestPayout(
            Commands commands,
            Payees payees,
            PayoutGuard guard,
            Payouts payouts,
            Wallet wallet,
            PayoutNotices notices) {
        this.commands = commands;
        this.payees = payees;
        this.guard = guard;
        this.payouts = payouts;
        this.wallet = wallet;
        this.notices = notices;
    }

    @Transactional
    Outcome<Payout> request(NewPayout wish) {
        return commands.claim(List.of(wish)).answer(payouts::byId, this::decide).getFirst();
    }

    /** Holding the payee makes requests of one person follow each other, so that limits count every one of them. */
    private Outcome<Payout> decide(NewPayout wish) {
        var known = payees.lock(wish.user());
        return guard.admit(wish, known)
                .then(_ -> redirect(wish, known))
                .then(payee -> guard.within(wish, payee).then(draft -> book(wish, payee, draft)));
    }

    /** New requisites in place of old ones are kept even though they have to wait: the wait begins with them. */
    private Outcome<Payee> redirect(NewPayout wish, Payee known) {
        var to = wish.to();
        if (to == null || payees.isAt(known, to)) {
            return guard.settled(known);
        }
        var moved = payees.moved(known, wish.method(), to);
        if (known.kept() == null) {
            return guard.settled(moved);
        }
        return guard.settled(known.unchanged()).then(_ -> {
            payees.remember(moved, to);
            notices.redirected(moved);
            return guard.settled(moved);
        });
    }

    private Outcome<Payout> book(NewPayout wish, Payee payee, Payout draft) {
        var purses =
                wallet.lock(List.of(Owner.user(draft.user())), draft.amount().currency());
        if (!purses.owed(draft.user(), draft.amount().currency()).isZero()) {
            return new Refused<>(PayoutRefusal.SELLER_DEBT);
        }
        if (purses.post(draft.request()) instanceof Declined(var available)) {
            return new Refused<>(
                    PayoutRefusal.INSUFFICIENT_FUNDS, Map.of("required", draft.amount(), "available", available));
        }
        if (wish.to() != null) {
            payees.remember(payee, wish.to());
        }
        payouts.insert(draft);
        wallet.write(purses);
        notices.tell(draft);
        return new Done<>(draft);
    }
}
