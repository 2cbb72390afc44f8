package dev.fairground.payments.topup;

import dev.fairground.jobs.Sweep;
import dev.fairground.payments.topup.Inbox.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks again at news whose payment could not be read when they came, also where that payment was over long ago. */
@ApplicationScoped
class HearAgain implements Sweep {
    private static final Logger LOG = Logger.getLogger(HearAgain.class);
    private static final int PORTION = 20;

    private final Inbox inbox;
    private final TopUps topUps;
    private final Providers providers;
    private final AskProvider asking;

    HearAgain(Inbox inbox, TopUps topUps, Providers providers, AskProvider asking) {
        this.inbox = inbox;
        this.topUps = topUps;
        this.providers = providers;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "payments.hear-again";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int sweep() {
        var due = inbox.claim(PORTION);
        due.forEach(this::hear);
        return due.size();
    }

    private void hear(Waiting waiting) {
        try {
            providers
                    .find(waiting.event().provider())
                    .ifPresent(driver -> asking.ask(driver, topUps.byId(waiting.payment()), null, waiting.event()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The news %s of payment %s had no effect", waiting.event(), waiting.payment());
        }
    }
}
