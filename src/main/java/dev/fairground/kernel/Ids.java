package dev.fairground.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Makes public ids: UUIDv7, ascending within one process. They are names, never a watermark for readers. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new id of the given kind, for example {@code Ids.next(OrderId::new)}. */
    public static <T> T next(Function<UUID, T> kind) {
        return kind.apply(next());
    }

    /** A new bare id: 48 bits of milliseconds, 12 bits that keep ids of one process ascending, 62 random bits. */
    public static UUID next() {
        var now = System.currentTimeMillis() << 12;
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = ((tick >>> 12) << 16) | 0x7000L | (tick & 0xFFF);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
