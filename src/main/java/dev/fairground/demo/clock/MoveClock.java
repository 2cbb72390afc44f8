package dev.fairground.demo.clock;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Moves the domain's time ahead, for this process and for the starts to come. */
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
}
