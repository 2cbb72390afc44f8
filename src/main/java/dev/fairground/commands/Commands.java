package dev.fairground.commands;

import dev.fairground.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** Remembers which keyed requests took effect; the first thing every such use case asks. */
@ApplicationScoped
public class Commands {
    private final CommandRows rows;

    Commands(CommandRows rows) {
        this.rows = rows;
    }

    /**
     * Claims the keys of these wishes in one statement, inside the caller's transaction. A key that another transaction
     * is just using is waited for; when that takes too long the answer is 409 {@code http.idempotency-in-progress}.
     * Several wishes at once give up their locks early, because each can still be run alone.
     */
    public <W extends Keyed> Claims<W> claim(List<W> wishes) {
        var first = new HashMap<Command.Name, W>();
        for (var wish : wishes) {
            first.putIfAbsent(wish.command().name(), wish);
        }
        try {
            var claimed = rows.insert(first.values(), wishes.size() > 1);
            if (claimed.size() == first.size()) {
                return new Claims<>(rows, wishes, claimed, List.of());
            }
            first.keySet().removeAll(claimed);
            return new Claims<>(rows, wishes, claimed, rows.find(first.keySet()));
        } catch (JdbiException failure) {
            if (CommandRows.isLockTimeout(failure)) {
                throw new Problem(CommandRefusal.IN_PROGRESS);
            }
            throw failure;
        }
    }
}
