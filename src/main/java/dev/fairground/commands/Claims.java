package dev.fairground.commands;

import dev.fairground.kernel.Outcome;
import dev.fairground.kernel.Outcome.Done;
import dev.fairground.kernel.Outcome.Refused;
import dev.fairground.kernel.Outcome.Replayed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The keys one use case holds for its wishes: which are new, and what the others led to. */
public final class Claims<W extends Keyed> {
    private final CommandRows rows;
    private final List<W> wishes;
    private final Set<Command.Name> claimed;
    private final Map<Command.Name, CommandRows.Known> known = new HashMap<>();

    Claims(CommandRows rows, List<W> wishes, Set<Command.Name> claimed, List<CommandRows.Known> known) {
        this.rows = rows;
        this.wishes = wishes;
        this.claimed = claimed;
        known.forEach(row -> this.known.put(row.name(), row));
    }

    /** Something of each wish that is new, for example the lots to lock. */
    public <K> Set<K> fresh(Function<W, K> property) {
        var found = new LinkedHashSet<K>();
        for (var wish : wishes) {
            if (claimed.contains(wish.command().name())) {
                found.add(property.apply(wish));
            }
        }
        return found;
    }

    /**
     * Decides the new wishes in their order, answers repeats with the object as it is now, and frees the keys of what
     * was refused, so that the same key may succeed later.
     *
     * @param load   finds the objects of repeated commands
     * @param decide carries out one new wish, or refuses it and changes nothing
     */
    public <R> List<Outcome<R>> answer(Function<Set<UUID>, Map<UUID, R>> load, Function<W, Outcome<R>> decide) {
        var before = replays(load);
        var decided = new HashMap<Command.Name, Decided<R>>();
        var outcomes = new ArrayList<Outcome<R>>(wishes.size());
        var refused = new ArrayList<Command.Name>();
        for (var wish : wishes) {
            var name = wish.command().name();
            var earlier = decided.get(name);
            if (earlier != null) {
                outcomes.add(repeat(wish, earlier.hash, earlier.outcome));
            } else if (claimed.contains(name)) {
                var outcome = decide.apply(wish);
                decided.put(name, new Decided<>(wish.command().hash(), outcome));
                outcomes.add(outcome);
                if (outcome instanceof Refused<R>) {
                    refused.add(name);
                }
            } else {
                outcomes.add(before.apply(wish));
            }
        }
        if (!refused.isEmpty()) {
            rows.delete(refused);
        }
        return outcomes;
    }

    private <R> Function<W, Outcome<R>> replays(Function<Set<UUID>, Map<UUID, R>> load) {
        if (known.isEmpty()) {
            return _ -> new Refused<>(CommandRefusal.IN_PROGRESS);
        }
        var ids = new LinkedHashSet<UUID>();
        known.values().forEach(row -> ids.add(row.object()));
        var objects = load.apply(ids);
        return wish -> {
            var row = known.get(wish.command().name());
            var object = row == null ? null : objects.get(row.object());
            return row == null || object == null
                    ? new Refused<>(CommandRefusal.IN_PROGRESS)
                    : repeat(wish, row.hash(), new Done<>(object));
        };
    }

    private static <R> Outcome<R> repeat(Keyed wish, String hash, Outcome<R> outcome) {
        if (!hash.equals(wish.command().hash())) {
            return new Refused<>(CommandRefusal.MISMATCH);
        }
        return outcome instanceof Done<R>(var value) ? new Replayed<>(value) : outcome;
    }

    private record Decided<R>(String hash, Outcome<R> outcome) {}
}
