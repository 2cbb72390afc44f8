package dev.fairground.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.fairground.redis.Redis;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * Buckets of tries that are taken one by one and come back evenly with time. Where there is Redis, all processes of the
 * site take from the same ones; without it, or while it is away, each process has its own.
 */
@Singleton
public class Buckets {
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * One number is kept: when the bucket will be full again, in microseconds of the server's clock. A try moves it on by
     * the time one try takes to come back; it is refused if that would be further away than the whole window.
     */
    private static final String TAKE = """
            local time = redis.call('TIME')
            local now = time[1] * 1000000 + time[2]
            local within = tonumber(ARGV[2])
            local each = within / ARGV[1]
            local full = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now)
            local wait = full + each - now - within
            if wait > 0 then
              return {0, 0, math.ceil(wait), math.ceil(full - now)}
            end
            full = full + each
            redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
            return {1, math.floor((within - (full - now)) / each + 0.000001), 0, math.ceil(full - now)}
            """;

    private final Redis redis;
    private final LoadingCache<Key, Bucket> own = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(LONGEST)
            .build(Buckets::make);

    Buckets(Redis redis) {
        this.redis = redis;
    }

    /**
     * Takes one try from a bucket of this process alone: quick enough for every request.
     *
     * @param most   tries in a full bucket
     * @param within the time in which an empty one fills
     */
    public Taken takeHere(String bucket, int most, Duration within) {
        var probe = own.get(new Key(bucket, most, within)).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Takes one try from a bucket of all processes; asks Redis, so it is never called in a transaction. */
    public Taken take(String bucket, int most, Duration within) {
        return redis.eval(TAKE, key(bucket), most, within.toNanos() / 1000)
                .map(Taken::of)
                .orElseGet(() -> takeHere(bucket, most, within));
    }

    /** Fills a bucket that {@link #take} took from. */
    public void fill(String bucket, int most, Duration within) {
        redis.delete(key(bucket));
        own.invalidate(new Key(bucket, most, within));
    }

    private static String key(String bucket) {
        return "fairground:limit:" + bucket;
    }

    private static Bucket make(Key key) {
        return Bucket.builder()
                .addLimit(each -> each.capacity(key.most).refillGreedy(key.most, key.within))
                .build();
    }

    /**
     * What became of one try.
     *
     * @param left      whole tries in the bucket now
     * @param untilNext when it was refused: how long until there is one again
     * @param untilFull how long until all are back
     */
    public record Taken(boolean granted, long left, Duration untilNext, Duration untilFull) {
        private static Taken of(List<Long> answer) {
            return new Taken(answer.get(0) == 1, answer.get(1), micros(answer.get(2)), micros(answer.get(3)));
        }

        private static Duration micros(long micros) {
            return Duration.ofNanos(micros * 1000);
        }
    }

    private record Key(String bucket, int most, Duration within) {}
}
