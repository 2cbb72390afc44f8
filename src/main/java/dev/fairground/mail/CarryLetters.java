package dev.fairground.mail;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import dev.fairground.program.LoggedFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Carries letters, at least once each; outside of any transaction, because it talks to the world. */
@ApplicationScoped
class CarryLetters implements Sweep {
    static final String NAME = "mail.carry-letters";

    private static final Logger LOG = Logger.getLogger(CarryLetters.class);
    private static final int AT_ONCE = 50;

    private final Letters letters;
    private final Paper paper;
    private final Carrier carrier;
    private final Clock clock;

    CarryLetters(Letters letters, Paper paper, Carrier carrier, Clock clock) {
        this.letters = letters;
        this.paper = paper;
        this.carrier = carrier;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int sweep() {
        var due = letters.claim(AT_ONCE);
        var carried = new ArrayList<UUID>();
        for (var letter : due) {
            if (carry(letter)) {
                carried.add(letter.id());
            }
        }
        letters.delete(carried);
        return due.size();
    }

    private boolean carry(Paper.Written letter) {
        try {
            carrier.carry(paper.message(letter, clock.real()));
            return true;
        } catch (MessagingException | IOException failure) {
            LOG.warnf("letter %s could not be carried yet: %s", letter.id(), LoggedFailure.of(failure));
            return false;
        }
    }
}
