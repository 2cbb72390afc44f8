package dev.fairground.identity.privacy;

import dev.fairground.jobs.Sweep;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Deletes files that nobody fetched for a week. */
@UseCase
class DropExports implements Sweep {
    private static final int AT_ONCE = 100;

    private final Exports exports;
    private final Archives archives;

    DropExports(Exports exports, Archives archives) {
        this.exports = exports;
        this.archives = archives;
    }

    @Override
    public String name() {
        return "identity.drop-exports";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    @Transactional
    public int sweep() {
        var old = exports.deleteOld(AT_ONCE);
        old.forEach(archives::delete);
        return old.size();
    }
}
