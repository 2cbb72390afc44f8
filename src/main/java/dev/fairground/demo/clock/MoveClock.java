package dev.fairground.demo.clock;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Moves the domain's time ahead, and puts it back to where it was after a restart. */
@UseCase
class MoveClock {
    private final ClockRow row;
    private final Clock clock;

    MoveClock(ClockRow row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    @Transactional
    void advance(Duration by) {
        clock.moveTo(row.advance(by));
    }

    /** Before anything looks at deadlines. */
    void restore(@Observes @Priority(1) StartupEvent started) {
        clock.moveTo(row.read());
    }
}
