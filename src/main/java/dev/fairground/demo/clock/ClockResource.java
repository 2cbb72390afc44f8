package dev.fairground.demo.clock;

import dev.fairground.http.Needs;
import dev.fairground.http.Problem;
import dev.fairground.http.ProgramSettings;
import dev.fairground.http.Refuses;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.FieldError;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Validation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo's clock; it exists with play money only. */
@Path("/api/v1/demo/clock")
@RunOnVirtualThread
@Needs(DemoPermissions.MOVE_CLOCK)
public class ClockResource {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final ProgramSettings program;
    private final MoveClock moving;
    private final Clock clock;
    private final Jobs jobs;

    ClockResource(ProgramSettings program, MoveClock moving, Clock clock, Jobs jobs) {
        this.program = program;
        this.moving = moving;
        this.clock = clock;
        this.jobs = jobs;
    }

    @GET
    public Time now() {
        allow();
        return time();
    }

    /** Moves time ahead by at most a year at once and lets everything happen that is due by then. */
    @POST
    @Refuses(Validation.class)
    public Time advance(Step step) {
        allow();
        var by = step.advance();
        if (by == null || !by.isPositive() || by.compareTo(FARTHEST) > 0) {
            var error = new FieldError("advance", "out-of-range", "a duration of up to 366 days, like PT72H");
            throw new Problem(Validation.FAILED, Map.of("fields", List.of(error)));
        }
        moving.advance(by);
        jobs.runDue();
        return time();
    }

    private void allow() {
        if (!program.demo()) {
            throw new NotFound();
        }
    }

    private Time time() {
        return new Time(clock.now(), clock.offset());
    }

    /** By how much to move. */
    public record Step(@Nullable Duration advance) {}

    /** The domain's time, and how far it is ahead of the real one. */
    public record Time(Instant now, Duration offset) {}
}
