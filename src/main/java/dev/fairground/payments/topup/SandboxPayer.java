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
import dev.fairground.payments.Sandbox;
import dev.fairground.payments.Sandbox.Choice;
import dev.fairground.payments.topup.OpenTopUp.NewTopUp;
import dev.fairground.payments.topup.ProviderEvents.Receipt.Taken;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries out what is chosen on the sandbox's page, and pays where nobody presses a button. */
@ApplicationScoped
class SandboxPayer implements PlayMoney {
    private static final String ROUTE = "play-money";

    private final TopUpDesk desk;
    private final Sandbox sandbox;
    private final ProviderEvents events;
    private final Checks checks;

    SandboxPayer(TopUpDesk desk, Sandbox sandbox, ProviderEvents events, Checks checks) {
        this.desk = desk;
        this.sandbox = sandbox;
        this.events = events;
        this.checks = checks;
    }

    @Override
    public void give(UserId user, Money amount, String name) {
        choose(user, amount, name, Choice.SUCCEED);
    }

    @Override
    public void takeBack(UserId user, Money amount, String name) {
        choose(user, amount, name, Choice.TAKE_BACK);
    }

    private void choose(UserId user, Money amount, String name, Choice choice) {
        var command = new Command(user, ROUTE, new CommandKey(name), "0".repeat(64));
        var wish = new NewTopUp(command, Ids.next(PaymentId::new), amount, Sandbox.NAME);
        var topUp = switch (desk.start(wish)) {
            case Done<TopUp>(var started) -> started;
            case Replayed<TopUp>(var known) -> known;
            case Refused<TopUp>(var reason, var _) -> throw new IllegalStateException(reason.code());
        };
        if (!mayChoose(topUp, choice) || decide(topUp, choice).state().open()) {
            throw new IllegalStateException("the sandbox does not know its own payment");
        }
    }

    /** Whether an open payment may still go so: only the first choice of its payer counts. */
    boolean mayChoose(TopUp topUp, Choice choice) {
        return sandbox.choose(topUp.id(), choice) == choice;
    }

    /** The payment after the news of it has arrived, as far as it does; what does not arrive is asked for soon. */
    TopUp decide(TopUp topUp, Choice choice) {
        if (choice.tellings() == 0) {
            checks.soon(topUp.id());
        }
        var now = topUp;
        for (var telling = 0; telling < choice.tellings(); telling++) {
            var sent = sandbox.announce(topUp.id(), choice.outcome(), topUp.amount());
            now = events.receive(sandbox, sent) instanceof Taken(var after) ? after : now;
        }
        return now;
    }
}
