package dev.fairground.identity.keys;

import dev.fairground.kernel.Clock;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sees to it that there is a key to sign with, a next one before it grows old, and none that nobody needs. */
@UseCase
class RotateKeys {
    private final KeyRows rows;
    private final Clock clock;

    RotateKeys(KeyRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Puts the spare key where one is missing, deletes what is over, and says which keys there are, the newest first.
     *
     * @param spare made before, since making a key takes seconds on a busy machine; null where none is at hand
     */
    @Transactional
    List<SigningKey> rotate(@Nullable SigningKey spare) {
        rows.lock();
        var keys = new KeySuccession(rows.all());
        var now = clock.real();
        if (spare != null) {
            keys.missingFrom(now).ifPresent(from -> rows.insert(spare.activeFrom(from)));
        }
        keys.over(now).forEach(rows::delete);
        return rows.all();
    }
}
