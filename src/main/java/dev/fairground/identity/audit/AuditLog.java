package dev.fairground.identity.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairground.identity.Audit;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;

/** Writes acts into the chain. */
@ApplicationScoped
class AuditLog implements Audit {
    private final AuditRows rows;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    AuditLog(AuditRows rows, ObjectMapper json, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void note(Act act) {
        if (transaction.getTransactionKey() == null) {
            throw new IllegalStateException("an act is noted in the transaction that makes it true");
        }
        var last = rows.lockLast();
        var actor = act.actor() == null ? null : act.actor().value();
        var detail = detail(act);
        var entry = AuditEntry.after(
                last.map(AuditEntry::n).orElse(0L),
                last.map(AuditEntry::hash).orElse(AuditEntry.START),
                clock.real(),
                actor,
                act.name(),
                act.subject(),
                detail);
        rows.insert(entry, detail);
    }

    /** With something random in it, so that nobody can guess from its hash what was erased. */
    private String detail(Act act) {
        try {
            return json.writeValueAsString(Map.of(
                    "reason",
                    act.reason(),
                    "values",
                    act.details(),
                    "salt",
                    Ids.next().toString()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
