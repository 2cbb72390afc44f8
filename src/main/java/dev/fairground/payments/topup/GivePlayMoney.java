package dev.fairground.payments.topup;

import dev.fairground.commands.Command;
import dev.fairground.kernel.CommandKey;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import dev.fairground.kernel.UserId;
import dev.fairground.payments.PaymentId;
import dev.fairground.payments.PlayMoney;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides about a sandbox top-up without anybody pressing the button. */
@ApplicationScoped
class GivePlayMoney implements PlayMoney {
    private static final String ROUTE = "play-money";

    private final TopUpDesk desk;
    private final SandboxDriver sandbox;
    private final ProviderEvents events;

    GivePlayMoney(TopUpDesk desk, SandboxDriver sandbox, ProviderEvents events) {
        this.desk = desk;
        this.sandbox = sandbox;
        this.events = events;
    }

    @Override
    public void give(UserId user, Money amount, String name) {
        announce(user, amount, name, SandboxDriver.Outcome.SUCCEEDED);
    }

    @Override
    public void takeBack(UserId user, Money amount, String name) {
        announce(user, amount, name, SandboxDriver.Outcome.CHARGED_BACK);
    }

    private void announce(UserId user, Money amount, String name, SandboxDriver.Outcome outcome) {
        var command = new Command(user, ROUTE, new CommandKey(name), "0".repeat(64));
        var wish = new OpenTopUp.NewTopUp(command, Ids.next(PaymentId::new), amount, SandboxDriver.NAME);
        var topUp = switch (desk.start(wish)) {
            case Done<TopUp>(var started) -> started;
            case Replayed<TopUp>(var known) -> known;
            case Refused<TopUp>(var reason, var _) -> throw new IllegalStateException(reason.code());
        };
        var sent = sandbox.announce(topUp.id(), outcome, amount);
        if (!(events.receive(sandbox, sent) instanceof ProviderEvents.Receipt.Taken)) {
            throw new IllegalStateException("the sandbox does not know its own payment");
        }
    }
}
