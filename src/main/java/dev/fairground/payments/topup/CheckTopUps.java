package dev.fairground.payments.topup;

import dev.fairground.jobs.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Asks about payments that nobody told us of: answers get lost on the way, and so do calls of providers. */
@ApplicationScoped
class CheckTopUps implements Sweep {
    private static final Logger LOG = Logger.getLogger(CheckTopUps.class);
    private static final int PORTION = 20;

    private final Checks checks;
    private final Providers providers;
    private final AskProvider asking;

    CheckTopUps(Checks checks, Providers providers, AskProvider asking) {
        this.checks = checks;
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
        due.forEach(this::check);
        return due.size();
    }

    /** What goes wrong with one holds nobody else up. */
    private void check(TopUp topUp) {
        try {
            providers.find(topUp.provider()).ifPresent(driver -> asking.ask(driver, topUp, null, null));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "How payment %s stands could not be written down", topUp.id());
        }
    }
}
