package dev.fairground.payments.topup;

import dev.fairground.jobs.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks about payments that nobody told us of, for answers get lost on the way, and so do calls of providers; and about
 * those of which there are news that could not be looked into, also where they were over long ago.
 */
@ApplicationScoped
class CheckTopUps implements Sweep {
    private static final Logger LOG = Logger.getLogger(CheckTopUps.class);
    private static final int PORTION = 20;

    private final Checks checks;
    private final Inbox inbox;
    private final TopUps topUps;
    private final Providers providers;
    private final AskProvider asking;

    CheckTopUps(Checks checks, Inbox inbox, TopUps topUps, Providers providers, AskProvider asking) {
        this.checks = checks;
        this.inbox = inbox;
        this.topUps = topUps;
        this.providers = providers;
        this.asking = asking;
    }

    @Override
    public String name() {
        return "payments.check-top-ups";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public int sweep() {
        var due = checks.claim(PORTION);
        due.forEach(topUp -> check(topUp, null));
        var news = inbox.claim(PORTION);
        news.forEach(waiting -> check(topUps.byId(waiting.payment()), waiting.event()));
        return due.size() + news.size();
    }

    /** What goes wrong with one holds nobody else up. */
    private void check(TopUp topUp, Inbox.@Nullable Name event) {
        try {
            providers.find(topUp.provider()).ifPresent(driver -> asking.ask(driver, topUp, null, event));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "How payment %s stands could not be written down", topUp.id());
        }
    }
}
