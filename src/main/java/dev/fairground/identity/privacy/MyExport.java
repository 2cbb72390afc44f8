package dev.fairground.identity.privacy;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.NotFound;
import dev.fairground.kernel.Query;
import dev.fairground.kernel.UserId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Finds somebody's own file, and nobody else's. */
@Query
class MyExport {
    private final Exports exports;
    private final Archives archives;
    private final Clock clock;

    MyExport(Exports exports, Archives archives, Clock clock) {
        this.exports = exports;
        this.archives = archives;
        this.clock = clock;
    }

    Optional<Export> of(UserId owner) {
        return exports.of(owner)
                .filter(export -> export.expires() == null || export.expires().isAfter(clock.real()));
    }

    Path file(UserId owner, UUID id) {
        return of(owner)
                .filter(export -> export.id().equals(id))
                .map(export -> archives.file(id))
                .filter(Files::exists)
                .orElseThrow(NotFound::new);
    }
}
