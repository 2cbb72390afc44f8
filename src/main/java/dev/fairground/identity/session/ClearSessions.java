package dev.fairground.identity.session;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes sessions that expired and refusals that no living token can meet. */
@ApplicationScoped
class ClearSessions implements Sweep {
    private static final int AT_ONCE = 1_000;

    private final SessionRows sessions;
    private final Denials denials;
    private final Clock clock;

    ClearSessions(SessionRows sessions, Denials denials, Clock clock) {
        this.sessions = sessions;
        this.denials = denials;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.clear-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int sweep() {
        return sessions.deleteExpired(clock.real(), AT_ONCE) + denials.forgetOver();
    }
}
