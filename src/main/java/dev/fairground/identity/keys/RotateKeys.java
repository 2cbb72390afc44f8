package dev.fairground.identity.keys;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sees to it that there is a key to sign with, a next one before it grows old, and none that nobody needs. */
@UseCase
class RotateKeys {
    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    // Longer than any node keeps its copy of the keys, and than the ten minutes others may keep the published ones.
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(30);
    private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);

    private final KeyRows rows;
    private final Clock clock;

    RotateKeys(KeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Makes what is missing, deletes what is over, and says which keys there are, the newest first. */
    @Transactional
    List<SigningKey> rotate() {
        rows.lock();
        var keys = rows.all();
        var now = clock.real();
        if (keys.isEmpty()) {
            add(now);
        } else if (keys.getFirst().activeFrom().plus(SIGNS_FOR).isBefore(now.plus(PUBLISHED_BEFORE))) {
            add(now.plus(PUBLISHED_BEFORE));
        }
        for (var i = 1; i < keys.size(); i++) {
            var replaced = keys.get(i - 1).activeFrom();
            if (replaced.plus(SigningKeys.TOKEN_LIFE).plus(LONGEST_SKEW).isBefore(now)) {
                rows.delete(keys.get(i));
            }
        }
        return rows.all();
    }

    private void add(Instant activeFrom) {
        rows.insert(SigningKey.make(Ids.next().toString(), activeFrom));
    }
}
