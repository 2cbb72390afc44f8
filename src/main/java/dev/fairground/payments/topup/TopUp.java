package dev.fairground.payments.topup;

import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.Charge;
import dev.fairground.payments.Dispute;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.dispute.Disputes;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Owner;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment into the wallet; it only moves forward, whatever comes in whatever order.
 *
 * @param trail    where it is found with its provider
 * @param stray    money that came and did not fit, set aside for an operator
 * @param returned what was given back of it, or is on its way
 * @param disputes how often it was taken back
 */
record TopUp(
        PaymentId id,
        UserId user,
        String provider,
        Money amount,
        State state,
        Trail trail,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Stray stray,
        Money returned,
        int disputes) {

    /** Where a payment stands. */
    enum State {
        CREATED,
        PENDING,
        SUCCEEDED,
        FAILED,
        EXPIRED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        DISPUTED;

        boolean open() {
            return this == CREATED || this == PENDING;
        }

        /** Whether money of it is in the wallet, all or a part. */
        boolean credited() {
            return this == SUCCEEDED || this == PARTIALLY_REFUNDED;
        }
    }

    /** Money that came and did not fit, and what its provider calls it. */
    record Stray(Money amount, String money) {}

    /**
     * Decides what the word of the provider means. The right amount in time is credited; any other money that really
     * came is set aside once, because the provider holds it and it is not ours to forget.
     *
     * @param seen how often it had been taken back when the provider was asked: word of a dispute that is older than
     *     another says nothing new
     * @param kept refunds of it that were not made because the bank had taken the money
     */
    Consequence hear(Standing standing, int seen, List<Return> kept) {
        return switch (standing) {
            case Standing.ChargedBack _, Standing.GivenBack _
            when !state.open() && seen != disputes -> new Consequence.Nothing();
            case Standing.Open(var order, var page) -> opened(order, page);
            case Standing.Approved(var order) -> opened(order, null);
            case Standing.Failed _ -> state.open() ? moved(to(State.FAILED)) : new Consequence.Nothing();
            case Standing.Unknown _ -> new Consequence.Nothing();
            case Standing.Paid(var money, var came) -> paid(money, came);
            case Standing.ChargedBack(var money, var taken) -> chargedBack(money, taken);
            case Standing.Refunded(var money, var back) -> refunded(money, back);
            case Standing.GivenBack(var money, var came) -> givenBack(money, came, kept);
        };
    }

    private Consequence opened(String order, @Nullable String page) {
        if (!state.open() || (order.equals(trail.order()) && (page == null || page.equals(trail.payUrl())))) {
            return new Consequence.Nothing();
        }
        var known = new Trail(page == null ? trail.payUrl() : page, order, trail.money(), trail.odd());
        return moved(at(known.payUrl() == null ? state : State.PENDING, known, stray, returned));
    }

    private Consequence paid(String money, Money came) {
        if (state.open() && came.equals(amount)) {
            return new Consequence.Moved(at(State.SUCCEEDED, taken(money), stray, returned), credit());
        }
        if (money.equals(trail.odd()) || money.equals(trail.money())) {
            return new Consequence.Nothing();
        }
        if (trail.odd() != null) {
            // There is no place for it, and to forget it would be worse: its event stays unheard, and is told again.
            throw new IllegalStateException(
                    "money %s came for %s after %s did not fit".formatted(money, id, trail.odd()));
        }
        var next = state.open() ? State.FAILED : state;
        var known = new Trail(trail.payUrl(), trail.order(), trail.money() == null ? money : trail.money(), money);
        return new Consequence.Moved(at(next, known, new Stray(came, money), returned), suspended(came));
    }

    /** What is taken back before its success was heard came first, and is treated like all that comes. */
    private Consequence chargedBack(String money, Money taken) {
        if (state.open()) {
            return paid(money, taken);
        }
        if (money.equals(trail.odd())) {
            return strayChargedBack(money, taken);
        }
        if (state == State.REFUNDED) {
            return new Consequence.Unbooked(
                    "%s was taken back of %s, which was given back before".formatted(taken, id));
        }
        if (!state.credited()) {
            return new Consequence.Nothing();
        }
        var claimed = taken.min(left());
        if (claimed.isZero()) {
            return moved(to(State.DISPUTED));
        }
        var original = Disputes.original(owner(), disputes + 1);
        var transfer = Transfer.of(original.kind(), original.reference())
                .claim(user, claimed)
                .give(account(), claimed);
        return new Consequence.TakenBack(
                at(State.DISPUTED, trail, stray, returned, disputes + 1), transfer, new Dispute(id, user, claimed));
    }

    private Consequence givenBack(String money, Money came, List<Return> kept) {
        if (state.open()) {
            return paid(money, came);
        }
        if (state != State.DISPUTED) {
            return new Consequence.Nothing();
        }
        var back = kept.stream().map(Return::amount).reduce(returned, Money::minus);
        var next = back.isZero() ? State.SUCCEEDED : State.PARTIALLY_REFUNDED;
        return new Consequence.GivenBack(at(next, trail, stray, back), kept);
    }

    /** What went back without us, or did not after all, the payer has twice, or not at all. */
    private Consequence refunded(@Nullable String money, Money back) {
        var ofStray = money != null && trail.odd() != null && trail.odd().endsWith(money);
        if (ofStray || !back.currency().equals(amount.currency())) {
            return new Consequence.Nothing();
        }
        var differs = state == State.REFUNDED ? !back.equals(returned) : state.credited() && back.isMoreThan(returned);
        return differs
                ? new Consequence.Unbooked(
                        "%s of %s was given back by %s, and %s by us".formatted(back, id, provider, returned))
                : new Consequence.Nothing();
    }

    /**
     * Money that was set aside goes back where it came from, as long as nobody has decided about it, and is then no
     * longer known as such: the next word of it says nothing new.
     */
    private Consequence strayChargedBack(String money, Money taken) {
        if (stray == null || !stray.amount.equals(taken)) {
            return new Consequence.Unbooked("%s was taken back of %s: %s, which had been set aside and is %s"
                    .formatted(taken, id, money, stray == null ? "decided about" : stray.amount));
        }
        var transfer = Transfer.of("suspense-charged-back", owner().event(1))
                .take(AccountName.suspense(owner(), taken.currency()), taken)
                .give(AccountName.provider(provider, taken.currency()), taken);
        var known = money.equals(trail.money()) ? new Trail(trail.payUrl(), trail.order(), money, null) : trail;
        return new Consequence.Moved(at(state, known, null, returned), transfer);
    }

    /** What of it can still be given back. */
    Money left() {
        return amount.minus(returned);
    }

    /** The same payment with so much more of it on its way back. */
    TopUp returning(Money more) {
        return at(state, trail, stray, returned.plus(more));
    }

    /** The same payment after what was on its way back has arrived there. */
    TopUp refunded() {
        return state == State.DISPUTED ? this : to(left().isZero() ? State.REFUNDED : State.PARTIALLY_REFUNDED);
    }

    /** The same payment with other money set aside, or none. */
    TopUp setAside(@Nullable Stray aside) {
        return at(state, trail, aside, returned);
    }

    TopUp to(State next) {
        return at(next, trail, stray, returned);
    }

    private TopUp at(State next, Trail known, @Nullable Stray aside, Money back) {
        return at(next, known, aside, back, disputes);
    }

    private TopUp at(State next, Trail known, @Nullable Stray aside, Money back, int times) {
        return new TopUp(id, user, provider, amount, next, known, createdAt, expiresAt, aside, back, times);
    }

    private Trail taken(String money) {
        return new Trail(trail.payUrl(), trail.order(), money, trail.odd());
    }

    private static Consequence moved(TopUp now) {
        return new Consequence.Moved(now, null);
    }

    private Transfer credit() {
        return Transfer.of("topup", owner().event(1))
                .take(account(), amount)
                .give(AccountName.spend(user, amount.currency()), amount);
    }

    private Transfer suspended(Money came) {
        return Transfer.of("suspense", owner().event(1))
                .take(AccountName.provider(provider, came.currency()), came)
                .give(AccountName.suspense(owner(), came.currency()), came);
    }

    AccountName account() {
        return AccountName.provider(provider, amount.currency());
    }

    Charge charge() {
        return new Charge(id, user, amount, createdAt, trail.order(), trail.money());
    }

    @Nullable
    String payUrl() {
        return trail.payUrl();
    }

    Owner owner() {
        return owner(id);
    }

    static Owner owner(PaymentId id) {
        return Owner.object("topup", id.value());
    }
}
