package dev.fairground.market.trade;

import dev.fairground.kernel.Money;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.payments.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An order in one of its states; a state has only the moves that are legal from it. */
sealed interface Order {
    Deal deal();

    /** How many moves led here, the purchase included: the number of the latest event. */
    int version();

    /** The money lies in escrow, and time moves the order on. */
    sealed interface Open extends Order {

        /** Stands still from now on, because the payer's bank took this payment back. */
        default Frozen freeze(PaymentId payment, Instant now) {
            return new Frozen(this, version() + 1, payment, now);
        }

        /** The same order after a pause: whatever time was left is left again. */
        Open after(Duration pause, int version);
    }

    /** The seller has not delivered. */
    sealed interface Undelivered extends Open {

        default Delivered deliver(String note, Instant now) {
            return new Delivered(
                    deal(), version() + 1, note, now.plus(deal().deadlines().autoConfirm()));
        }

        /** The buyer has all that was promised, although the seller never said so. */
        default Completed complete(Instant now) {
            return Completed.after(this, now);
        }

        default Refunded refund() {
            return new Refunded(deal(), version() + 1);
        }

        /** Whether the buyer has waited long enough to take the money back. */
        default boolean isLate(Instant now) {
            return deal().deadlines().isLate(now);
        }
    }

    /** Paid; the seller has not reacted yet. */
    record Paid(Deal deal, int version) implements Undelivered {
        InProgress start() {
            return new InProgress(deal, version + 1);
        }

        @Override
        public Paid after(Duration pause, int next) {
            return new Paid(deal.after(pause), next);
        }
    }

    /** The seller is at it. */
    record InProgress(Deal deal, int version) implements Undelivered {
        @Override
        public InProgress after(Duration pause, int next) {
            return new InProgress(deal.after(pause), next);
        }
    }

    /** The seller says that the buyer has it; the buyer has time to look until {@code confirmBy}. */
    record Delivered(Deal deal, int version, String note, Instant confirmBy) implements Open {
        Completed complete(Instant now) {
            return Completed.after(this, now);
        }

        @Override
        public Delivered after(Duration pause, int next) {
            return new Delivered(deal.after(pause), next, note, confirmBy.plus(pause));
        }
    }

    /**
     * Nothing moves it, neither its two sides nor time, until staff decide.
     *
     * @param before  what it was, and will be again
     * @param payment the payment that was taken back
     */
    record Frozen(Open before, int version, PaymentId payment, Instant since) implements Order {
        @Override
        public Deal deal() {
            return before.deal();
        }

        @Override
        public String note() {
            return before.note();
        }

        Open goOn(Instant now) {
            var pause = Math.max(0, Duration.between(since, now).toMillis());
            return before.after(Duration.ofMillis(pause), version + 1);
        }

        /** Whether the buyer may still lose it: a seller who has proven the delivery is paid. */
        boolean isRefundable() {
            return before instanceof Undelivered || note().isEmpty();
        }

        Refunded refund() {
            return new Refunded(deal(), version + 1);
        }
    }

    /** Done; the seller's money is on hold until {@code holdUntil}, and then paid out. */
    record Completed(Deal deal, int version, String note, Instant holdUntil, boolean paidOut) implements Order {
        private static Completed after(Order order, Instant now) {
            var holdUntil = now.plus(order.deal().deadlines().hold());
            return new Completed(order.deal(), order.version() + 1, order.note(), holdUntil, false);
        }

        Completed payOut() {
            return new Completed(deal, version + 1, note, holdUntil, true);
        }
    }

    /** Undone; the buyer has the money back, and the lot its stock. */
    record Refunded(Deal deal, int version) implements Order {}

    default State state() {
        return switch (this) {
            case Paid _ -> State.PAID;
            case InProgress _ -> State.IN_PROGRESS;
            case Delivered _ -> State.DELIVERED;
            case Completed _ -> State.COMPLETED;
            case Refunded _ -> State.REFUNDED;
            case Frozen order -> order.before.state();
        };
    }

    /** What happens next if nobody acts. */
    default Optional<Timer> timer() {
        var deadlines = deal().deadlines();
        return switch (this) {
            case Paid _ -> Optional.of(new Timer(Timer.Kind.SILENT_REFUND, deadlines.startBy()));
            case InProgress _ -> Optional.of(new Timer(Timer.Kind.SILENT_REFUND, deadlines.giveUpAt()));
            case Delivered order -> Optional.of(new Timer(Timer.Kind.AUTO_CONFIRM, order.confirmBy));
            case Completed order when !order.paidOut -> Optional.of(new Timer(Timer.Kind.HOLD_END, order.holdUntil));
            case Completed _, Refunded _, Frozen _ -> Optional.empty();
        };
    }

    /** What this side may do now. */
    default Set<Action> actions(Role role, Instant now) {
        return switch (role) {
            case BUYER ->
                switch (this) {
                    case Undelivered order
                    when order.isLate(now) -> EnumSet.of(Action.CONFIRM_WITHOUT_DELIVERY, Action.CANCEL);
                    case Undelivered _ -> EnumSet.of(Action.CONFIRM_WITHOUT_DELIVERY);
                    case Delivered _ -> EnumSet.of(Action.CONFIRM);
                    case Completed _, Refunded _, Frozen _ -> EnumSet.noneOf(Action.class);
                };
            case SELLER ->
                switch (this) {
                    case Paid _ -> EnumSet.of(Action.START, Action.DELIVER, Action.REFUND);
                    case InProgress _ -> EnumSet.of(Action.DELIVER, Action.REFUND);
                    case Delivered _, Completed _, Refunded _, Frozen _ -> EnumSet.noneOf(Action.class);
                };
        };
    }

    /** The proof of delivery, for the buyer's eyes only; empty where there is none. */
    default String note() {
        return "";
    }

    /** Since when it stands still; empty where it does not. */
    default Optional<Instant> frozenSince() {
        return this instanceof Frozen frozen ? Optional.of(frozen.since) : Optional.empty();
    }

    /** What has left escrow for the seller and the house. */
    default Money released() {
        return this instanceof Completed ? deal().bill().gross() : deal().bill().nothing();
    }

    /** What has gone back to the buyer. */
    default Money refunded() {
        return this instanceof Refunded ? deal().bill().gross() : deal().bill().nothing();
    }

    /** The states of an order by name, as clients and the database write them. */
    enum State {
        PAID,
        IN_PROGRESS,
        DELIVERED,
        COMPLETED,
        REFUNDED
    }

    /** What somebody can do with an order; clients show these as buttons. */
    enum Action {
        START,
        DELIVER,
        CONFIRM,
        CONFIRM_WITHOUT_DELIVERY,
        REFUND,
        CANCEL
    }
}
