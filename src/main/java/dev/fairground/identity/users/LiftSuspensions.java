package dev.fairground.identity.users;

import dev.fairground.jobs.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets people in again whose suspension is over. */
@ApplicationScoped
class LiftSuspensions implements Sweep {
    private final UserRows rows;

    LiftSuspensions(UserRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "identity.lift-suspensions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int sweep() {
        return rows.lift();
    }
}
