package dev.fairground.market.trade;

import dev.fairground.kernel.Store;
import java.util.concurrent.locks.ReentrantLock;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/**
 * Hands out the numbers people call orders by: eight characters of Crockford's alphabet, each once for ever, and none
 * that tells how many orders there are.
 */
@Store
class OrderNumbers {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = 20;
    private static final int MASK = (1 << HALF) - 1;
    private static final int[] KEYS = {0x5A3C7, 0x91E2D, 0x2B86F, 0xC47A1};
    private static final int BLOCK = 1_000;

    @Language("sql")
    private static final String TAKE_BLOCK = """
            select nextval('market.order_number')
            """;

    private final Jdbi db;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long end;

    OrderNumbers(Jdbi db) {
        this.db = db;
    }

    String next() {
        lock.lock();
        try {
            if (next == end) {
                next = db.withHandle(
                        h -> h.createQuery(TAKE_BLOCK).mapTo(Long.class).one());
                end = next + BLOCK;
            }
            return of(next++);
        } finally {
            lock.unlock();
        }
    }

    /** The number at a place in the sequence, below 2⁴⁰: a Feistel network, so no two places share one. */
    static String of(long place) {
        var left = (int) (place >>> HALF) & MASK;
        var right = (int) place & MASK;
        for (var key : KEYS) {
            var mixed = (left ^ mix(right ^ key)) & MASK;
            left = right;
            right = mixed;
        }
        return write((long) left << HALF | right);
    }

    private static int mix(int half) {
        var x = half * 0x9E3779B1;
        x ^= x >>> 15;
        x *= 0x85EBCA77;
        return x ^ x >>> 13;
    }

    private static String write(long number) {
        var text = new StringBuilder(LENGTH);
        for (var shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (number >>> shift) & 31));
        }
        return text.toString();
    }
}
