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
import dev.fairground.payments.topup.Consequence.GivenBack;
import dev.fairground.payments.topup.Consequence.Moved;
import dev.fairground.payments.topup.Consequence.Nothing;
import dev.fairground.payments.topup.Consequence.TakenBack;
import dev.fairground.payments.topup.Consequence.Unbooked;
import dev.fairground.payments.topup.TopUp.State;
import dev.fairground.wallet.Transfer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopUpTests {
    private static final Money DOLLARS = new Money(10_000, Currency.USD);

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "PENDING"})
    void creditsTheRightAmountInTime(State state) {
        var moved = (Moved) hear(topUp(state, null), paid(rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.SUCCEEDED);
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("topup");
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "PENDING"})
    void failsWithoutMovingMoney(State state) {
        var moved = (Moved) hear(topUp(state, null), new Standing.Failed("no"));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.transfer()).isNull();
    }

    @Test
    void setsAWrongAmountAside() {
        var moved = (Moved) hear(topUp(State.PENDING, null), paid(rub(99)));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(rub(99), "money"));
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("suspense");
    }

    @Test
    void setsAnotherCurrencyAside() {
        var moved = (Moved) hear(topUp(State.PENDING, null), paid(DOLLARS));

        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(DOLLARS, "money"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED"})
    void setsMoneyAsideThatComesTooLate(State state) {
        var moved = (Moved) hear(topUp(state, null), paid(rub(100)));

        assertThat(moved.now().state()).isEqualTo(state);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(rub(100), "money"));
    }

    @Test
    void setsMoneyAsideOnce() {
        assertThat(hear(topUp(State.EXPIRED, rub(100)), paid(rub(100)))).isEqualTo(new Nothing());
    }

    @Test
    void creditsOnce() {
        assertThat(hear(topUp(State.SUCCEEDED, null), paid(rub(100)))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUCCEEDED", "FAILED", "EXPIRED"})
    void neverGoesBackForALateFailure(State state) {
        assertThat(hear(topUp(state, null), new Standing.Failed("no"))).isEqualTo(new Nothing());
    }

    @Test
    void setsASecondPaymentOfTheSameAside() {
        var credited = ((Moved) hear(topUp(State.PENDING, null), paid(rub(100)))).now();

        assertThat(hear(credited, paid(rub(100)))).isEqualTo(new Nothing());
        var again = (Moved) hear(credited, new Standing.Paid("other money", rub(100)));

        assertThat(again.now().state()).isEqualTo(State.SUCCEEDED);
        assertThat(again.now().stray()).isEqualTo(new TopUp.Stray(rub(100), "other money"));
    }

    @Test
    void forgetsNoThirdPayment() {
        var credited = ((Moved) hear(topUp(State.PENDING, null), paid(rub(100)))).now();
        var again = ((Moved) hear(credited, new Standing.Paid("second", rub(100)))).now();

        assertThat(hear(again, new Standing.Paid("second", rub(100)))).isEqualTo(new Nothing());
        assertThatIllegalStateException()
                .isThrownBy(() -> hear(again, new Standing.Paid("third", rub(100))))
                .withMessageContaining("third");
    }

    @Test
    void takesBackNoMoreThanIsLeftOfIt() {
        var credited =
                ((Moved) hear(topUp(State.PENDING, null), paid(rub(100)))).now().returning(rub(30));

        var disputed = (TakenBack) hear(credited, new Standing.ChargedBack("money", rub(100)));

        assertThat(disputed.now().state()).isEqualTo(State.DISPUTED);
        assertThat(disputed.dispute().amount()).isEqualTo(rub(70));
        assertThat(disputed.transfer())
                .extracting(transfer -> transfer.legs().getLast())
                .isEqualTo(new Transfer.Give(credited.account(), rub(70)));
    }

    @Test
    void creditsFirstWhatIsTakenBackBeforeItsSuccessWasHeard() {
        var moved = (Moved) hear(topUp(State.PENDING, null), new Standing.ChargedBack("money", rub(100)));

        assertThat(moved.now().state()).isEqualTo(State.SUCCEEDED);
    }

    @Test
    void creditsNothingThatIsTakenBackInAnotherCurrency() {
        var moved = (Moved) hear(topUp(State.PENDING, null), new Standing.ChargedBack("money", DOLLARS));

        assertThat(moved.now().state()).isEqualTo(State.FAILED);
        assertThat(moved.now().stray()).isEqualTo(new TopUp.Stray(DOLLARS, "money"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED", "DISPUTED"})
    void takesNothingBackThatIsNotHere(State state) {
        assertThat(hear(topUp(state, null), takenBack(rub(100)))).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "EXPIRED"})
    void takesBackWhatWasSetAsideAndIsUndecided(State state) {
        var late = ((Moved) hear(topUp(state, null), paid(rub(100)))).now();

        var moved = (Moved) hear(late, takenBack(rub(100)));

        assertThat(moved.now().stray()).isNull();
        assertThat(hear(moved.now(), takenBack(rub(100)))).isEqualTo(new Nothing());
        assertThat(moved.transfer())
                .isNotNull()
                .extracting(transfer -> transfer.kind())
                .isEqualTo("suspense-charged-back");
    }

    @Test
    void tellsAnOperatorOfWhatIsTakenBackAfterItWasDecidedAboutOrGivenBack() {
        var decided = topUp(State.EXPIRED, rub(100)).setAside(null);
        var second = ((Moved) hear(topUp(State.SUCCEEDED, null), new Standing.Paid("second", rub(100))))
                .now()
                .setAside(null);

        assertThat(hear(decided, takenBack(rub(100)))).isInstanceOf(Unbooked.class);
        assertThat(hear(second, new Standing.ChargedBack("second", rub(100)))).isInstanceOf(Unbooked.class);
        assertThat(hear(topUp(State.REFUNDED, null), takenBack(rub(100)))).isInstanceOf(Unbooked.class);
    }

    private static Standing takenBack(Money amount) {
        return new Standing.ChargedBack("money", amount);
    }

    @Test
    void hearsOnceThatADisputeWasWon() {
        var disputed =
                ((TakenBack) hear(topUp(State.SUCCEEDED, null), new Standing.ChargedBack("money", rub(100)))).now();

        var won = ((GivenBack) hear(disputed, new Standing.GivenBack("money", rub(100)))).now();

        assertThat(won.state()).isEqualTo(State.SUCCEEDED);
        assertThat(hear(won, new Standing.GivenBack("money", rub(100)))).isEqualTo(new Nothing());
    }

    @Test
    void isNotTakenBackByNewsThatAreOlderThanTheEndOfTheDispute() {
        var credited = topUp(State.SUCCEEDED, null);
        var old = new Standing.ChargedBack("money", rub(100));
        var disputed = ((TakenBack) hear(credited, old)).now();
        var won = ((GivenBack) hear(disputed, new Standing.GivenBack("money", rub(100)))).now();

        assertThat(won.hear(old, credited.disputes(), List.of())).isEqualTo(new Nothing());
        assertThat(((TakenBack) hear(won, old)).transfer().reference())
                .as("a second dispute")
                .isEqualTo(won.owner().event(2));
    }

    private static Consequence hear(TopUp topUp, Standing standing) {
        return topUp.hear(standing, topUp.disputes(), List.of());
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
                new Trail(
                        "http://localhost/pay",
                        "order",
                        state == State.SUCCEEDED ? "money" : null,
                        suspended == null ? null : "money"),
                now,
                now.plusSeconds(60),
                suspended == null ? null : new TopUp.Stray(suspended, "money"),
                rub(0),
                0);
    }
}
