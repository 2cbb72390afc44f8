package dev.fairground.payments.topup;

import static dev.fairground.payments.Sandbox.Outcome.CHARGED_BACK;
import static dev.fairground.payments.Sandbox.Outcome.FAILED;
import static dev.fairground.payments.Sandbox.Outcome.SUCCEEDED;
import static dev.fairground.testing.Amounts.rub;
import static dev.fairground.testing.AtTheSameTime.atTheSameTime;
import static dev.fairground.testing.LedgerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairground.commands.Command;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.Delivery;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PaymentRefusal;
import dev.fairground.payments.Sandbox;
import dev.fairground.payments.Sandbox.Choice;
import dev.fairground.payments.topup.ProviderEvents.Receipt.Taken;
import dev.fairground.payments.topup.TopUp.State;
import dev.fairground.testing.Ledger;
import dev.fairground.testing.ModuleTest;
import dev.fairground.wallet.Wallet;
import dev.fairground.wallet.WalletRefusal;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ModuleTest
class ProviderEventsTests {
    private final UserId anna = Ids.next(UserId::new);

    @Inject
    TopUpDesk desk;

    @Inject
    Sandbox sandbox;

    @Inject
    ProviderEvents events;

    @Inject
    ExpireTopUps expire;

    @Inject
    Jobs jobs;

    @Inject
    TopUpHistory history;

    @Inject
    Wallet wallet;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Test
    void waitsForItsPayerAtThePageOfTheProvider() {
        var topUp = started(rub(100));

        assertThat(topUp.state()).isEqualTo(State.PENDING);
        assertThat(topUp.payUrl()).endsWith("/pay/sandbox/" + topUp.id());
    }

    @Test
    void creditsWhatWasPaid() {
        var topUp = started(rub(100));

        assertThat(send(topUp, SUCCEEDED, rub(100)))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo(State.SUCCEEDED));
        assertThat(spend()).isEqualTo(rub(100).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void creditsOnceHoweverOftenAndHoweverParallelItIsTold() {
        var topUp = started(rub(100));

        var states = atTheSameTime(16, _ -> send(topUp, SUCCEEDED, rub(100)).map(TopUp::state));

        assertThat(states).hasSize(16).containsOnly(Optional.of(State.SUCCEEDED));
        assertThat(spend()).isEqualTo(rub(100).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void keepsManyPaymentsAtOnceApart() {
        var topUps = Stream.generate(() -> started(rub(1))).limit(40).toList();

        atTheSameTime(topUps, topUp -> send(topUp, SUCCEEDED, rub(1)));

        assertThat(spend()).isEqualTo(rub(40).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void ignoresAFailureAfterSuccess() {
        var topUp = started(rub(100));

        send(topUp, SUCCEEDED, rub(100));

        assertThat(send(topUp, FAILED, rub(100))).map(TopUp::state).hasValue(State.SUCCEEDED);
        assertThat(spend()).isEqualTo(rub(100).minor());
    }

    @Test
    void setsAsideWhatDoesNotFitWithoutLosingIt() {
        var few = started(rub(100));
        var foreign = started(rub(100));
        var late = started(rub(100));
        send(late, FAILED, rub(100));

        send(few, SUCCEEDED, rub(1));
        send(foreign, SUCCEEDED, new Money(700, Currency.USD));
        send(late, SUCCEEDED, rub(100));

        assertThat(spend()).isZero();
        assertThat(ledger).isBalanced().holdsInSuspense(rub(101)).holdsInSuspense(new Money(700, Currency.USD));
    }

    @Test
    void expiresWhatNobodyPaid() {
        var topUp = started(rub(100));
        clock.moveTo(clock.offset().plus(Duration.ofHours(25)));

        jobs.runDue();

        assertThat(history.find(topUp.id())).map(TopUp::state).hasValue(State.EXPIRED);
    }

    @Test
    void asksOnceMoreBeforeTheTimeRunsOut() {
        var topUp = started(rub(100));
        assertThat(sandbox.choose(topUp.id(), Choice.SUCCEED)).isEqualTo(Choice.SUCCEED);
        clock.moveTo(clock.offset().plus(Duration.ofHours(25)));

        expire.sweep();
        assertThat(history.find(topUp.id())).map(TopUp::state).hasValue(State.PENDING);
        jobs.runDue();

        assertThat(history.find(topUp.id())).map(TopUp::state).hasValue(State.SUCCEEDED);
        assertThat(spend()).isEqualTo(rub(100).minor());
    }

    @Test
    void refusesAnEventThatTheProviderDidNotSign() {
        var topUp = started(rub(100));
        var sent = sandbox.announce(topUp.id(), SUCCEEDED, rub(100));
        var forged = sent.text().replace("10000", "90000").getBytes(StandardCharsets.UTF_8);

        assertThat(events.receive(sandbox, new Delivery(forged, sent.headers(), "")))
                .isEqualTo(new ProviderEvents.Receipt.Refused());
        assertThat(events.receive(sandbox, new Delivery(sent.body(), Map.of(), "")))
                .isEqualTo(new ProviderEvents.Receipt.Refused());
        assertThat(history.find(topUp.id())).map(TopUp::state).hasValue(State.PENDING);
    }

    @Test
    void keepsWhatIsAboutAPaymentWeNeverMade() {
        var sent = sandbox.announce(Ids.next(PaymentId::new), SUCCEEDED, rub(1));

        assertThat(events.receive(sandbox, sent)).isEqualTo(new ProviderEvents.Receipt.Unknown());
    }

    @Test
    void letsThePayerOweWhatABankTookBackAndHeHasSpent() {
        var topUp = started(rub(100));
        send(topUp, SUCCEEDED, rub(100));
        ledger.spends(anna, rub(70));

        send(topUp, CHARGED_BACK, rub(100));
        send(topUp, CHARGED_BACK, rub(100));

        assertThat(history.find(topUp.id())).map(TopUp::state).hasValue(State.DISPUTED);
        assertThat(spend()).isZero();
        assertThat(wallet.balances(anna).getFirst().debt()).isEqualTo(rub(70).minor());
        assertThat(ledger).isBalanced();
    }

    @Test
    void answersARepeatedCommandWithItsFirstPayment() {
        var first = wish(rub(100), "sandbox", "key");
        var again = new OpenTopUp.NewTopUp(first.command(), Ids.next(PaymentId::new), rub(100), "sandbox");

        var made = desk.start(first);

        assertThat(made).isInstanceOf(Outcome.Done.class);
        assertThat(desk.start(again))
                .isInstanceOfSatisfying(
                        Outcome.Replayed.class,
                        replayed -> assertThat(((TopUp) replayed.value()).id()).isEqualTo(first.id()));
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThat(refusal(wish(rub(100), "nobody", "a"))).isEqualTo(PaymentRefusal.UNKNOWN_PROVIDER);
        assertThat(refusal(wish(new Money(100, Currency.USD), "sandbox", "b")))
                .isEqualTo(WalletRefusal.UNKNOWN_CURRENCY);
        assertThat(refusal(wish(new Money(99, Currency.RUB), "sandbox", "c"))).hasToString("FAILED");
        assertThat(refusal(wish(rub(1_000_000), "sandbox", "d"))).hasToString("FAILED");
    }

    private Object refusal(OpenTopUp.NewTopUp wish) {
        return desk.start(wish) instanceof Outcome.Refused<TopUp> refused ? refused.reason() : "not refused";
    }

    private TopUp started(Money amount) {
        var wish = wish(amount, "sandbox", Ids.next().toString());
        return desk.start(wish) instanceof Outcome.Done<TopUp>(var topUp) ? topUp : fail(wish);
    }

    private static TopUp fail(OpenTopUp.NewTopUp wish) {
        throw new AssertionError("not started: " + wish);
    }

    private OpenTopUp.NewTopUp wish(Money amount, String provider, String key) {
        var command = new Command(anna, "POST /api/v1/wallet/topups", new CommandKey(key), "0".repeat(64));
        return new OpenTopUp.NewTopUp(command, Ids.next(PaymentId::new), amount, provider);
    }

    private Optional<TopUp> send(TopUp topUp, Sandbox.Outcome outcome, Money amount) {
        return events.receive(sandbox, sandbox.announce(topUp.id(), outcome, amount)) instanceof Taken(var now)
                ? Optional.of(now)
                : Optional.empty();
    }

    private long spend() {
        return wallet.balances(anna).stream()
                .filter(balance -> balance.currency().equals(Currency.RUB))
                .mapToLong(balance -> balance.spend())
                .sum();
    }
}
