package dev.fairground.events;

import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code outbox retry}: has the deliveries that were given up tried again. */
@ApplicationScoped
class RetryDeadLetters implements Task {
    private final DeadLetters deadLetters;

    RetryDeadLetters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public String name() {
        return "outbox retry";
    }

    @Override
    public boolean run(Terminal terminal) {
        terminal.out().println(deadLetters.retry() + " are tried again.");
        return true;
    }
}
