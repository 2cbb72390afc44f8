package dev.fairground.events;

import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code outbox list}: the deliveries that were given up, and why. */
@ApplicationScoped
class ListDeadLetters implements Task {
    private final DeadLetters deadLetters;

    ListDeadLetters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "outbox list";
    }

    @Override
    public boolean run(Terminal terminal) {
        var letters = deadLetters.list();
        for (var letter : letters) {
            terminal.out()
                    .println("%s  %s of %s to %s: %s"
                            .formatted(
                                    letter.since(),
                                    letter.type(),
                                    letter.subject(),
                                    letter.listener(),
                                    letter.error()));
        }
        terminal.out()
                .println(letters.isEmpty() ? "Every event was delivered or still is." : letters.size() + " wait.");
        return true;
    }
}
