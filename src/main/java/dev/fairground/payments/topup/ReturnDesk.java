package dev.fairground.payments.topup;

import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Outcome;
import dev.fairground.payments.PaymentDriver;
import dev.fairground.payments.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Gives money back in three steps, so that no transaction waits for a provider: write down, ask, write down. */
@ApplicationScoped
class ReturnDesk {
    private final AskReturn asking;
    private final SettleReturn settling;
    private final TopUps topUps;
    private final Providers providers;

    ReturnDesk(AskReturn asking, SettleReturn settling, TopUps topUps, Providers providers) {
        this.asking = asking;
        this.settling = settling;
        this.topUps = topUps;
        this.providers = providers;
    }

    /** What is left unknown is asked again later, under the same key; so is what a repeated command finds unfinished. */
    Outcome<Return> start(AskReturn.NewReturn wish) {
        var driver = driver(wish.payment().value());
        var asked = asking.ask(wish, driver.refundsParts());
        return asked.map(refund -> goOn(refund, asked instanceof Outcome.Replayed));
    }

    Return goOn(Return refund, boolean tried) {
        if (refund.state() != Return.State.ASKED) {
            return refund;
        }
        var topUp = topUps.byId(Set.of(refund.payment().value()))
                .get(refund.payment().value());
        if (topUp == null) {
            throw new NotFound();
        }
        var asked = new Refund(
                refund.id(),
                refund.payment(),
                topUp.trail().order(),
                refund.money(),
                refund.amount(),
                refund.askedAt(),
                tried);
        return settling.settle(refund, driver(refund.payment().value()).refund(asked));
    }

    private PaymentDriver driver(UUID payment) {
        var topUp = topUps.byId(Set.of(payment)).get(payment);
        if (topUp == null) {
            throw new NotFound();
        }
        return providers.find(topUp.provider()).orElseThrow(NotFound::new);
    }
}
