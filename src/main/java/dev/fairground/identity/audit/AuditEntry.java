package dev.fairground.identity.audit;

import dev.fairground.identity.secret.Digests;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain of acts.
 *
 * @param n          1, 2, 3, … without a gap
 * @param detailHash of what may be erased
 * @param hash       of all this and of the link before
 */
record AuditEntry(
        long n, Instant at, @Nullable UUID actor, String act, String subject, String detailHash, String hash) {
    /** What stands before the first link. */
    static final String START = "0".repeat(64);

    /** The next link of the chain. */
    static AuditEntry after(
            long last, String lastHash, Instant at, @Nullable UUID actor, String act, String subject, String detail) {
        var exact = at.truncatedTo(ChronoUnit.MICROS);
        var detailHash = Digests.hex(detail);
        var hash = hash(lastHash, last + 1, exact, actor, act, subject, detailHash);
        return new AuditEntry(last + 1, exact, actor, act, subject, detailHash, hash);
    }

    /** Whether this is what was written after the link before. */
    boolean follows(long last, String lastHash) {
        return n == last + 1 && hash.equals(hash(lastHash, n, at, actor, act, subject, detailHash));
    }

    private static String hash(
            String before, long n, Instant at, @Nullable UUID actor, String act, String subject, String detailHash) {
        return Digests.hex(String.join("\n", before, "" + n, at.toString(), "" + actor, act, subject, detailHash));
    }
}
