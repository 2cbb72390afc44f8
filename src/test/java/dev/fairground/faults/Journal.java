package dev.fairground.faults;

import dev.fairground.faults.Client.Said;
import dev.fairground.faults.Client.Wish;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told, which is all that they know. */
final class Journal {
    private final Collection<Told> all = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unheard = new AtomicInteger();

    /** A wish and an answer to it. */
    record Told(Wish wish, Said said) {}

    Journal(List<Told> before) {
        all.addAll(before);
    }

    void note(Wish wish, Said said) {
        all.add(new Told(wish, said));
    }

    /** An answer did not come, or left open what had become of the wish. */
    void missed() {
        unheard.incrementAndGet();
    }

    List<Told> all() {
        return List.copyOf(all);
    }

    /** How often nobody could say what had become of a wish. */
    int unheard() {
        return unheard.get();
    }
}
