package dev.fairground.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a list of random commands and, when that fails, looks for a short list that still fails. */
public final class Shrinking {
    private Shrinking() {}

    /**
     * Runs the property on all commands; a failure is reported with the shortest failing list that was found.
     *
     * @param property runs the commands from a fresh start and throws when something is not as it should be
     */
    public static <C> void check(List<C> commands, Consumer<List<C>> property) {
        var failure = failure(commands, property);
        if (failure == null) {
            return;
        }
        var shortest = commands;
        for (var part = shortest.size() / 2; part > 0; part /= 2) {
            for (var from = 0; from < shortest.size(); ) {
                var shorter = without(shortest, from, part);
                var again = failure(shorter, property);
                if (again == null) {
                    from += part;
                } else {
                    shortest = shorter;
                    failure = again;
                }
            }
        }
        throw new AssertionError("still fails with " + shortest, failure);
    }

    private static <C> List<C> without(List<C> commands, int from, int count) {
        var shorter = new ArrayList<>(commands);
        shorter.subList(from, Math.min(from + count, commands.size())).clear();
        return shorter;
    }

    private static <C> @Nullable Throwable failure(List<C> commands, Consumer<List<C>> property) {
        try {
            property.accept(commands);
            return null;
        } catch (RuntimeException | AssertionError failure) {
            return failure;
        }
    }
}
