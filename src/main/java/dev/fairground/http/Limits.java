package dev.fairground.http;

import dev.fairground.http.Buckets.Taken;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what callers ask for, and turns away who asks too often. */
@Singleton
public class Limits {
    private final boolean enabled;
    private final Buckets buckets;

    Limits(HttpSettings settings, Buckets buckets) {
        this.enabled = settings.limitsEnabled();
        this.buckets = buckets;
    }

    /**
     * Counts one request and says in its answer how many are left.
     *
     * @param who     whose requests these are: an address, a user
     * @param headers of the answer, or null where the count is nobody's business
     * @throws Problem 429 {@code http.rate-limited} when there are none left
     */
    public void count(Limit limit, String who, @Nullable MultiMap headers) {
        if (!enabled) {
            return;
        }
        var taken = take(limit, limit.code() + ":" + who);
        if (headers != null) {
            headers.add("RateLimit-Policy", policy(limit));
            headers.add("RateLimit", "\"" + limit.code() + "\";r=" + taken.left() + ";t=" + seconds(taken.untilFull()));
        }
        if (!taken.granted()) {
            throw new Problem(
                    Edge.RATE_LIMITED, Map.of("retryAfter", seconds(taken.untilNext()), "limit", limit.code()));
        }
    }

    private Taken take(Limit limit, String bucket) {
        return limit.together()
                ? buckets.take(bucket, limit.times(), limit.within())
                : buckets.takeHere(bucket, limit.times(), limit.within());
    }

    private static String policy(Limit limit) {
        return "\"" + limit.code() + "\";q=" + limit.times() + ";w="
                + limit.within().toSeconds();
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
