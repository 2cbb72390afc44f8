package dev.fairground.identity.audit;

import dev.fairground.identity.secret.Digests;
import dev.fairground.kernel.UseCase;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves that no act was changed, left out or put in afterwards. */
@UseCase
class VerifyAudit {
    private static final int SHOWN = 20;

    private final AuditRows rows;

    VerifyAudit(AuditRows rows) {
        this.rows = rows;
    }

    @Transactional
    Result verify() {
        var reader = new Reader();
        rows.each(reader::read);
        return new Result(
                reader.last,
                reader.erased,
                reader.breaches.stream().limit(SHOWN).toList());
    }

    /** How many acts there are, of how many the details were erased, and what is wrong. */
    record Result(long acts, long erased, List<String> breaches) {}

    /** Reads the chain link by link. */
    private static final class Reader {
        private final List<String> breaches = new ArrayList<>();
        private String hash = AuditEntry.START;
        private long last;
        private long erased;

        void read(AuditEntry entry, @Nullable String detail) {
            if (!entry.follows(last, hash)) {
                breaches.add("act %d does not follow from the one before".formatted(entry.n()));
            }
            if (detail == null) {
                erased++;
            } else if (!Digests.hex(detail).equals(entry.detailHash())) {
                breaches.add("the details of act %d were changed".formatted(entry.n()));
            }
            last = entry.n();
            hash = entry.hash();
        }
    }
}
