package dev.fairground.files.keep;

import dev.fairground.files.ObjectStore;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Deletes what was let go and what nobody used for a day: first the bytes, then the row, so that nothing is lost sight of. */
@ApplicationScoped
class SweepFiles implements Sweep {
    private static final Duration UNUSED = Duration.ofHours(24);
    private static final int PORTION = 100;

    private final FileRows rows;
    private final ObjectStore store;
    private final Clock clock;

    SweepFiles(FileRows rows, ObjectStore store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweep";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int sweep() {
        rows.dropUnused(clock.real().minus(UNUSED));
        var dropped = rows.dropped(PORTION);
        for (var file : dropped) {
            store.delete(KeptFile.fullOf(file.key()));
            store.delete(KeptFile.smallOf(file.key()));
        }
        if (!dropped.isEmpty()) {
            rows.delete(dropped.stream().map(FileRows.Dropped::id).toList());
        }
        return dropped.size();
    }
}
