package dev.fairground.identity.privacy;

import dev.fairground.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file with everything that is kept about somebody, asked for or ready to be fetched. */
record Export(
        UUID id,
        UserId owner,
        State state,
        Instant asked,
        @Nullable Instant ready,
        @Nullable Instant expires,
        long size) {
    static final Duration LIFE = Duration.ofDays(7);

    enum State {
        QUEUED,
        READY
    }
}
