package dev.fairground.identity.audit;

import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code audit verify}: proves the log of acts. */
@ApplicationScoped
class VerifyAuditTask implements Task {
    private final VerifyAudit verify;

    VerifyAuditTask(VerifyAudit verify) {
        this.verify = verify;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public boolean run(Terminal terminal) {
        var result = verify.verify();
        result.breaches().forEach(breach -> terminal.out().println("BREACH  " + breach));
        terminal.out().printf("%d acts, the details of %d erased.%n", result.acts(), result.erased());
        return result.breaches().isEmpty();
    }
}
