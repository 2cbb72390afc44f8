package dev.fairground.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what callers ask for, and turns away who asks too often. */
@Singleton
public class Limits {
    private static final int MOST_CALLERS = 100_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final boolean enabled;
    private final LoadingCache<Counted, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(LONGEST)
            .build(counted -> bucket(counted.limit));

    Limits(HttpSettings settings) {
        this.enabled = settings.limitsEnabled();
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
        var probe = buckets.get(new Counted(limit, who)).tryConsumeAndReturnRemaining(1);
        if (headers != null) {
            var untilFull = seconds(probe.getNanosToWaitForReset());
            headers.add("RateLimit-Policy", policy(limit));
            headers.add("RateLimit", "\"" + limit.code() + "\";r=" + probe.getRemainingTokens() + ";t=" + untilFull);
        }
        if (!probe.isConsumed()) {
            throw new Problem(
                    Edge.RATE_LIMITED,
                    Map.of("retryAfter", seconds(probe.getNanosToWaitForRefill()), "limit", limit.code()));
        }
    }

    private static Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(each -> each.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .build();
    }

    private static String policy(Limit limit) {
        return "\"" + limit.code() + "\";q=" + limit.times() + ";w="
                + limit.within().toSeconds();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }

    private record Counted(Limit limit, String who) {}
}
