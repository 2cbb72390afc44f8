package dev.fairground.files.keep;

import dev.fairground.files.ObjectStore;
import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what was let go and what nobody used for a day: first the bytes, then the row, so that nothing is lost sight of. */
@ApplicationScoped
class SweepFiles implements Sweep {
    private static final Logger LOG = Logger.getLogger(SweepFiles.class);
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
        var gone = 0;
        var stuck = 0;
        List<FileRows.Dropped> portion;
        do {
            portion = rows.dropped(PORTION, stuck);
            var deleted = portion.stream().filter(this::delete).toList();
            if (!deleted.isEmpty()) {
                rows.delete(deleted.stream().map(FileRows.Dropped::id).toList());
            }
            gone += deleted.size();
            stuck += portion.size() - deleted.size();
        } while (portion.size() == PORTION);
        return gone;
    }

    /** Whether its bytes are gone; those that the store keeps hold up no other file and are tried again next time. */
    private boolean delete(FileRows.Dropped file) {
        try {
            store.delete(KeptFile.fullOf(file.key()));
            store.delete(KeptFile.smallOf(file.key()));
            return true;
        } catch (RuntimeException kept) {
            LOG.errorf("file %s cannot be deleted: %s", file.id(), kept.getMessage());
            return false;
        }
    }
}
