package dev.fairground.identity.privacy;

import dev.fairground.identity.IdentityRefusal;
import dev.fairground.jobs.Jobs;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes down that somebody wants everything that is kept about them; the file of before is given up for it. */
@UseCase
class AskForExport {
    private final Exports exports;
    private final Archives archives;
    private final Jobs jobs;

    AskForExport(Exports exports, Archives archives, Jobs jobs) {
        this.exports = exports;
        this.archives = archives;
        this.jobs = jobs;
    }

    @Transactional
    Outcome<UUID> ask(UserId owner) {
        var before = exports.of(owner);
        var id = Ids.next();
        if (!exports.ask(owner, id)) {
            return new Outcome.Refused<>(IdentityRefusal.EXPORT_UNDERWAY);
        }
        before.ifPresent(old -> archives.delete(old.id()));
        jobs.wake(WriteExports.NAME);
        return new Outcome.Done<>(id);
    }
}
