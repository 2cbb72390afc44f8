package dev.fairground.demo.clock;

import dev.fairground.kernel.Clock;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the domain's time to where it was before a restart, before anything looks at deadlines. */
@ApplicationScoped
class RestoreClock {
    private final ClockRow row;
    private final Clock clock;

    RestoreClock(ClockRow row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    void restore(@Observes @Priority(1) StartupEvent started) {
        clock.moveTo(row.read());
    }
}
