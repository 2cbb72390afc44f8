package dev.fairground.payments.topup;

import static dev.fairground.testing.Amounts.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.Standing;
import dev.fairground.payments.topup.TopUp.Consequence.Moved;
import dev.fairground.payments.topup.TopUp.Consequence.Nothing;
import dev.fairground.payments.topup.TopUp.Consequence.Unbooked;
import dev.fairground.payments.topup.TopUp.State;
import dev.fairground.wallet.Transfer;
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
        var moved = (Moved) topUp(state, null).hear(paid(rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.SUCCEEDED);
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("topup");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "PENDING"})
    void failsWithoutMovingMoney(State state) {
        var moved = (Moved) topUp(state, null).hear(new Standing.Failed("no"));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.transfer()).isNull();
    }

    @Test
    void setsAWrongAmountAside() {
        var moved = (Moved) topUp(State.PENDING, null).hear(paid(rub(99)));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(rub(99), "money"));
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("suspense");
    }

    @Test
    void setsAnotherCurrencyAside() {
        var moved = (Moved) topUp(State.PENDING, null).hear(paid(DOLLARS));

        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(DOLLARS, "money"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED"})
    void setsMoneyAsideThatComesTooLate(State state) {
        var moved = (Moved) topUp(state, null).hear(paid(rub(100)));

        assertThat(moved.now().state()).isEqualTo(state);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(rub(100), "money"));
    }

    @Test
    void setsMoneyAsideOnce() {
        assertThat(topUp(State.EXPIRED, rub(100)).hear(paid(rub(100)))).isEqualTo(new Nothing());
    }

    @Test
    void creditsOnce() {
        assertThat(topUp(State.SUCCEEDED, null).hear(paid(rub(100)))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "FAILED", "EXPIRED"})
    void neverGoesBackForALateFailure(State state) {
        assertThat(topUp(state, null).hear(new Standing.Failed("no"))).isEqualTo(new Nothing());
    }

    @Test
    void setsASecondPaymentOfTheSameAside() {
        var credited = ((Moved) topUp(State.PENDING, null).hear(paid(rub(100)))).now();

        assertThat(credited.hear(paid(rub(100)))).isEqualTo(new Nothing());
        var again = (Moved) credited.hear(new Standing.Paid("other money", rub(100)));

        assertThat(again.now().state()).isEqualTo(State.SUCCEEDED);
        assertThat(again.now().stray()).isEqualTo(new TopUp.Stray(rub(100), "other money"));
    }

    @Test
    void forgetsNoThirdPayment() {
        var credited = ((Moved) topUp(State.PENDING, null).hear(paid(rub(100)))).now();
        var again = ((Moved) credited.hear(new Standing.Paid("second", rub(100)))).now();

        assertThat(again.hear(new Standing.Paid("second", rub(100)))).isEqualTo(new Nothing());
        assertThatIllegalStateException()
                .isThrownBy(() -> again.hear(new Standing.Paid("third", rub(100))))
                .withMessageContaining("third");
    }

    @Test
    void takesBackNoMoreThanIsLeftOfIt() {
        var credited =
                ((Moved) topUp(State.PENDING, null).hear(paid(rub(100)))).now().returning(rub(30));

        var disputed = (Moved) credited.hear(new Standing.ChargedBack("money", rub(100)));

        assertThat(disputed.now().state()).isEqualTo(State.DISPUTED);
        assertThat(disputed.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.legs().getLast())
                .isEqualTo(new Transfer.Give(credited.account(), rub(70)));
    }

    @Test
    void creditsFirstWhatIsTakenBackBeforeItsSuccessWasHeard() {
        var moved = (Moved) topUp(State.PENDING, null).hear(new Standing.ChargedBack("money", rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void creditsNothingThatIsTakenBackInAnotherCurrency() {
        var moved = (Moved) topUp(State.PENDING, null).hear(new Standing.ChargedBack("money", DOLLARS));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(DOLLARS, "money"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED", "DISPUTED"})
    void takesNothingBackThatIsNotHere(State state) {
        assertThat(topUp(state, null).hear(takenBack(rub(100)))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED"})
    void takesBackWhatWasSetAsideAndIsUndecided(State state) {
        var late = ((Moved) topUp(state, null).hear(paid(rub(100)))).now();

        var moved = (Moved) late.hear(takenBack(rub(100)));

        assertThat(moved.now().stray()).isNull();
        assertThat(moved.now().hear(takenBack(rub(100)))).isEqualTo(new Nothing());
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("suspense-charged-back");
    }

    @Test
    void tellsAnOperatorOfWhatIsTakenBackAfterItWasDecidedAboutOrGivenBack() {
        var decided = topUp(State.EXPIRED, rub(100)).setAside(null);
        var second = ((Moved) topUp(State.SUCCEEDED, null).hear(new Standing.Paid("second", rub(100))))
                .now()
                .setAside(null);

        assertThat(decided.hear(takenBack(rub(100)))).isInstanceOf(Unbooked.class);
        assertThat(second.hear(new Standing.ChargedBack("second", rub(100)))).isInstanceOf(Unbooked.class);
        assertThat(topUp(State.REFUNDED, null).hear(takenBack(rub(100)))).isInstanceOf(Unbooked.class);
    }

    private static Standing takenBack(Money amount) {
        return new Standing.ChargedBack("money", amount);
    }

    private static Standing paid(Money amount) {
        return new Standing.Paid("money", amount);
    }

    private static TopUp topUp(State state, @Nullable Money suspended) {
        var now = Instant.parse("2026-11-21T10:00:00Z");
        return new TopUp(
                Ids.next(PaymentId::new),
                Ids.next(UserId::new),
                "sandbox",
                rub(100),
                state,
                new TopUp.Trail(
                        "http://localhost/pay",
                        "order",
                        state == State.SUCCEEDED ? "money" : null,
                        suspended == null ? null : "money"),
                now,
                now.plusSeconds(60),
                suspended == null ? null : new TopUp.Stray(suspended, "money"),
                rub(0));
    }
}
