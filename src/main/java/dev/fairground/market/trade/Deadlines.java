package dev.fairground.market.trade;

import dev.fairground.market.tree.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When an order moves on by itself; frozen with the purchase.
 *
 * @param deliverBy   the point after which the buyer may cancel
 * @param autoConfirm from delivery until the order completes without the buyer
 * @param hold        from completion until the seller may use the money
 */
record Deadlines(Instant paidAt, Instant deliverBy, Duration autoConfirm, Duration hold) {
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final Duration SILENCE = Duration.ofDays(1);

    static Deadlines of(Kind kind, int deliveryMinutes, Instant paidAt) {
        var deliverBy = paidAt.plus(deliveryMinutes, ChronoUnit.MINUTES).plus(GRACE);
        return new Deadlines(paidAt, deliverBy, kind.autoConfirm(), kind.hold());
    }

    /** When a seller who has not even begun loses the order. */
    Instant startBy() {
        return paidAt.plus(SILENCE);
    }

    /** When a seller who has begun and not delivered loses the order. */
    Instant giveUpAt() {
        return deliverBy.plus(SILENCE);
    }

    boolean isLate(Instant now) {
        return !now.isBefore(deliverBy);
    }
}
