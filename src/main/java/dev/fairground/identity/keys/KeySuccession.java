package dev.fairground.identity.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The signing keys there are, and what becomes of them with time.
 *
 * @param keys the newest first
 */
record KeySuccession(List<SigningKey> keys) {
    private static final Duration SIGNS_FOR = Duration.ofDays(30);
    // Longer than any node keeps its copy of the keys, and than the ten minutes others may keep the published ones.
    private static final Duration PUBLISHED_BEFORE = Duration.ofMinutes(30);
    private static final Duration LONGEST_SKEW = Duration.ofMinutes(5);

    /** From when on a key will be missing, if one is. */
    Optional<Instant> missingFrom(Instant now) {
        if (keys.isEmpty()) {
            return Optional.of(now);
        }
        var published = now.plus(PUBLISHED_BEFORE);
        return keys.getFirst().activeFrom().plus(SIGNS_FOR).isBefore(published)
                ? Optional.of(published)
                : Optional.empty();
    }

    /** Those whose last token has expired everywhere. */
    List<SigningKey> over(Instant now) {
        return IntStream.range(1, keys.size())
                .filter(i -> keys.get(i - 1)
                        .activeFrom()
                        .plus(SigningKeys.TOKEN_LIFE)
                        .plus(LONGEST_SKEW)
                        .isBefore(now))
                .mapToObj(keys::get)
                .toList();
    }
}
