package dev.fairground.market.trade;

import static dev.fairground.market.trade.Deals.ANNA;
import static dev.fairground.market.trade.Deals.BORIS;
import static dev.fairground.market.trade.Deals.NOON;
import static dev.fairground.market.trade.Deals.VERA;
import static dev.fairground.market.trade.Deals.paid;
import static dev.fairground.market.trade.Deals.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.market.trade.Deal.Bill;
import dev.fairground.market.trade.Deal.Role;
import dev.fairground.market.trade.Move.Actor;
import dev.fairground.market.trade.Order.Action;
import dev.fairground.market.tree.Commission;
import dev.fairground.market.tree.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTests {
    private static final Instant LATE = Instant.parse("2026-11-21T13:30:00Z");

    @Test
    void freezesItsPriceAndWhoseRuleTheCommissionFollows() {
        assertThat(paid().deal().bill())
                .isEqualTo(new Bill(rub(500), rub(25), Commission.Rule.GLOBAL, rub(300), rub(200)))
                .returns(rub(475), Bill::net);
    }

    @Test
    void isLateHalfAnHourAfterThePromisedDelivery() {
        assertThat(paid().isLate(LATE.minusNanos(1_000))).isFalse();
        assertThat(paid().isLate(LATE)).isTrue();
    }

    @Test
    void isRefundedAfterADayOfSilence() {
        assertThat(paid().timer()).contains(new Timer(Timer.Kind.SILENT_REFUND, NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void isRefundedADayAfterItIsLateOnceBegun() {
        assertThat(paid().start().timer()).contains(new Timer(Timer.Kind.SILENT_REFUND, LATE.plus(Duration.ofDays(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY, 24, 72",
        "TOPUP, 24, 72",
        "CURRENCY, 72, 72",
        "ITEM, 72, 72",
        "ACCOUNT, 72, 168",
        "SERVICE, 168, 72"
    })
    void waitsForBuyerAndHoldAsLongAsItsKindSays(Kind kind, int autoConfirmHours, int holdHours) {
        var delivered = paid(kind).deliver("", NOON);
        var confirmBy = NOON.plus(Duration.ofHours(autoConfirmHours));

        assertThat(delivered.timer()).contains(new Timer(Timer.Kind.AUTO_CONFIRM, confirmBy));
        assertThat(delivered.complete(NOON).holdUntil()).isEqualTo(NOON.plus(Duration.ofHours(holdHours)));
    }

    @Test
    void countsItsMoves() {
        var done = paid().start().deliver("in the mail", NOON).complete(NOON).payOut();

        assertThat(done.version()).isEqualTo(5);
        assertThat(done.timer()).isEmpty();
        assertThat(done.note()).isEqualTo("in the mail");
    }

    @Test
    void releasesTheWholePriceWhenItCompletes() {
        var done = paid().complete(NOON);

        assertThat(done.released()).isEqualTo(rub(500));
        assertThat(done.refunded()).isEqualTo(rub(0));
        assertThat(done.timer()).contains(new Timer(Timer.Kind.HOLD_END, done.holdUntil()));
    }

    @Test
    void givesTheWholePriceBackWhenItIsRefunded() {
        var undone = paid().start().refund();

        assertThat(undone.refunded()).isEqualTo(rub(500));
        assertThat(undone.released()).isEqualTo(rub(0));
        assertThat(undone.timer()).isEmpty();
    }

    @Test
    void knowsItsTwoSides() {
        assertThat(paid().deal().role(ANNA)).contains(Role.SELLER);
        assertThat(paid().deal().role(BORIS)).contains(Role.BUYER);
        assertThat(paid().deal().role(VERA)).isEmpty();
        assertThat(Role.SELLER.actor()).isEqualTo(Actor.SELLER);
        assertThat(Role.BUYER.actor()).isEqualTo(Actor.BUYER);
    }

    @Test
    void letsTheBuyerCancelOnlyWhenItIsLate() {
        for (var order : List.of(paid(), paid().start())) {
            assertThat(order.actions(Role.BUYER, NOON)).containsExactly(Action.CONFIRM_WITHOUT_DELIVERY);
            assertThat(order.actions(Role.BUYER, LATE)).containsExactly(Action.CONFIRM_WITHOUT_DELIVERY, Action.CANCEL);
        }
    }

    @Test
    void letsTheSellerActUntilItIsDelivered() {
        assertThat(paid().actions(Role.SELLER, LATE)).containsExactly(Action.START, Action.DELIVER, Action.REFUND);
        assertThat(paid().start().actions(Role.SELLER, LATE)).containsExactly(Action.DELIVER, Action.REFUND);
        assertThat(paid().deliver("", NOON).actions(Role.SELLER, LATE)).isEmpty();
    }

    @Test
    void letsTheBuyerConfirmWhatIsDelivered() {
        assertThat(paid().deliver("", NOON).actions(Role.BUYER, LATE)).containsExactly(Action.CONFIRM);
    }

    @Test
    void letsNobodyActAtItsEnd() {
        for (var role : Role.values()) {
            assertThat(paid().complete(NOON).actions(role, LATE)).isEmpty();
            assertThat(paid().refund().actions(role, LATE)).isEmpty();
        }
    }

    @Test
    void isNamedByItsState() {
        assertThat(List.of(paid(), paid().start(), paid().deliver("", NOON), paid().complete(NOON), paid().refund()))
                .extracting(Order::state)
                .containsExactly(Order.State.values());
    }
}
