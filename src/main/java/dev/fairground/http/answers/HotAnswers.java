package dev.fairground.http.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Public lists that many people read, as bytes: none is older than a second. */
@Singleton
class HotAnswers {
    private static final int MOST_BYTES = 8 << 20;
    private static final int ASKED_LAST = 1 << 14;
    private static final long OLDEST = Duration.ofSeconds(1).toNanos();
    private static final long RENEWED_FROM = Duration.ofMillis(700).toNanos();

    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, Entry entry) -> key.length() + entry.answer.size())
            .expireAfterWrite(Duration.ofNanos(OLDEST))
            .build();

    /**
     * Hashes of what was asked for last. A list is kept from the second time on: most are asked for once, and what is
     * kept for a second is old garbage afterwards, which costs memory. A wrong guess here costs nothing.
     */
    private final int[] askedLast = new int[ASKED_LAST];

    /**
     * The answer to give out now, if there is one. When it is soon too old, one caller gets none and so makes the next,
     * while the others go on: a popular list is never asked for by everybody at once.
     */
    @Nullable
    Answer find(String key, long now) {
        var entry = entries.getIfPresent(key);
        if (entry == null) {
            return null;
        }
        var age = now - entry.asked;
        if (age > OLDEST || (age > RENEWED_FROM && entry.renewed.compareAndSet(false, true))) {
            return null;
        }
        return entry.answer;
    }

    /**
     * Keeps an answer that was asked for before.
     *
     * @param asked when its making began, in nanoseconds of {@link System#nanoTime()}
     */
    void keep(String key, long asked, Answer answer) {
        var hash = key.hashCode();
        var place = (hash ^ (hash >>> 15)) & (ASKED_LAST - 1);
        if (askedLast[place] == hash) {
            entries.put(key, new Entry(answer, asked, new AtomicBoolean()));
        } else {
            askedLast[place] = hash;
        }
    }

    private record Entry(Answer answer, long asked, AtomicBoolean renewed) {}
}
