package dev.fairground.payments.topup;

import static dev.fairground.payments.ProviderEvent.Outcome.FAILED;
import static dev.fairground.payments.ProviderEvent.Outcome.SUCCEEDED;
import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.ProviderEvent;
import dev.fairground.payments.topup.TopUp.Consequence.Moved;
import dev.fairground.payments.topup.TopUp.Consequence.Nothing;
import dev.fairground.payments.topup.TopUp.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopUpTests {
    private static final Money DOLLARS = new Money(10_000, Currency.USD);

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "PENDING"})
    void creditsTheRightAmountInTime(State state) {
        var moved = (Moved) topUp(state, null).hear(event(SUCCEEDED, rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.SUCCEEDED);
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("topup");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "PENDING"})
    void failsWithoutMovingMoney(State state) {
        var moved = (Moved) topUp(state, null).hear(event(FAILED, rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.transfer()).isNull();
    }

    @Test
    void setsAWrongAmountAside() {
        var moved = (Moved) topUp(State.PENDING, null).hear(event(SUCCEEDED, rub(99)));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.now().suspended()).isEqualTo(rub(99));
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("suspense");
    }

    @Test
    void setsAnotherCurrencyAside() {
        var moved = (Moved) topUp(State.PENDING, null).hear(event(SUCCEEDED, DOLLARS));

        assertThat(moved.now().suspended()).isEqualTo(DOLLARS);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED"})
    void setsMoneyAsideThatComesTooLate(State state) {
        var moved = (Moved) topUp(state, null).hear(event(SUCCEEDED, rub(100)));

        assertThat(moved.now().state()).isEqualTo(state);
        assertThat(moved.now().suspended()).isEqualTo(rub(100));
    }

    @Test
    void setsMoneyAsideOnce() {
        assertThat(topUp(State.EXPIRED, rub(100)).hear(event(SUCCEEDED, rub(100))))
                .isEqualTo(new Nothing());
    }

    @Test
    void creditsOnce() {
        assertThat(topUp(State.SUCCEEDED, null).hear(event(SUCCEEDED, rub(100))))
                .isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "FAILED", "EXPIRED"})
    void neverGoesBackForALateFailure(State state) {
        assertThat(topUp(state, null).hear(event(FAILED, rub(100)))).isEqualTo(new Nothing());
    }

    private static TopUp topUp(State state, @Nullable Money suspended) {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        return new TopUp(
                Ids.next(PaymentId::new),
                Ids.next(UserId::new),
                "sandbox",
                rub(100),
                state,
                "http://localhost/pay",
                now,
                now.plusSeconds(60),
                suspended);
    }

    private static ProviderEvent event(ProviderEvent.Outcome outcome, Money amount) {
        return new ProviderEvent("sandbox", "event-1", Ids.next(PaymentId::new), outcome, amount);
    }
}
