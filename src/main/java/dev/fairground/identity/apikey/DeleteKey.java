package dev.fairground.identity.apikey;

import dev.fairground.identity.Audit;
import dev.fairground.identity.Audit.Act;
import dev.fairground.kernel.UseCase;
import dev.fairground.kernel.UserId;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Ends a key; the next program that shows it is nobody. */
@UseCase
class DeleteKey {
    private final ApiKeys keys;
    private final Audit audit;

    DeleteKey(ApiKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /** False where the owner has no such key. */
    @Transactional
    boolean delete(UserId owner, UUID id) {
        var name = keys.delete(owner, id);
        name.ifPresent(
                known -> audit.note(new Act(owner, "identity.delete-key", "user:" + owner, "", Map.of("name", known))));
        return name.isPresent();
    }
}
