package dev.fairground.payments.payout;

import dev.fairground.http.ProgramSettings;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Currency;
import dev.fairground.payments.PayoutAnswer;
import dev.fairground.payments.PayoutDriver;
import dev.fairground.payments.PayoutId;
import dev.fairground.payments.PayoutOrder;
import dev.fairground.payments.Requisites;
import dev.fairground.payments.payout.SandboxBank.Fate;
import dev.fairground.payments.payout.SandboxBank.Order;
import dev.fairground.wallet.AccountName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * A bank of play money. What becomes of a payment is chosen by the wallet it goes to: {@code fails@sandbox},
 * {@code late@sandbox} and {@code lost@sandbox} do what they say, everything else is paid at once.
 */
@ApplicationScoped
class SandboxPayouts implements PayoutDriver {
    private static final Duration LATE = Duration.ofMinutes(1);

    private final SandboxBank bank;
    private final ProgramSettings program;
    private final Clock clock;

    SandboxPayouts(SandboxBank bank, ProgramSettings program, Clock clock) {
        this.bank = bank;
        this.program = program;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean offered() {
        return program.demo();
    }

    @Override
    public Set<Requisites.Kind> pays() {
        return EnumSet.allOf(Requisites.Kind.class);
    }

    @Override
    public AccountName leavesThrough(Currency currency) {
        return AccountName.provider(name(), currency);
    }

    @Override
    public PayoutAnswer send(PayoutOrder order) {
        var taken = bank.take(order, fate(order.to()));
        if (!taken.amount().equals(order.amount())) {
            throw new IllegalStateException("one id for two payments: " + order.id());
        }
        return taken.fate() == Fate.LOST ? new PayoutAnswer.Unknown() : answer(order.id(), taken);
    }

    @Override
    public PayoutAnswer status(PayoutOrder order) {
        return bank.find(order.id()).map(taken -> answer(order.id(), taken)).orElseGet(PayoutAnswer.NeverHeard::new);
    }

    private PayoutAnswer answer(PayoutId id, Order taken) {
        return switch (taken.fate()) {
            case PAYS, LOST -> new PayoutAnswer.Paid("sandbox-" + id);
            case FAILS -> new PayoutAnswer.Failed("The sandbox was asked to fail.");
            case LATE ->
                clock.now().isBefore(taken.at().plus(LATE))
                        ? new PayoutAnswer.Pending(null)
                        : new PayoutAnswer.Paid("sandbox-" + id);
        };
    }

    private static Fate fate(Requisites to) {
        return switch (to.account()) {
            case "fails@sandbox" -> Fate.FAILS;
            case "late@sandbox" -> Fate.LATE;
            case "lost@sandbox" -> Fate.LOST;
            default -> Fate.PAYS;
        };
    }
}
