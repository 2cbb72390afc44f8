package dev.fairground.wallet.audit;

import dev.fairground.program.Task;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the operator prove the ledger: one line for each check, success only when all are green. */
@ApplicationScoped
class VerifyLedgerTask implements Task {
    private final InspectLedger inspect;

    VerifyLedgerTask(InspectLedger inspect) {
        this.inspect = inspect;
    }

    @Override
    public String name() {
        return "ledger verify";
    }

    @Override
    public boolean run(Terminal terminal) {
        var checks = inspect.inspect(true).checks();
        for (var check : checks) {
            terminal.out().printf("%s  %s%n", check.green() ? "ok    " : "BREACH", check.name());
            check.breaches().forEach(breach -> terminal.out().printf("        %s%n", breach));
        }
        return checks.stream().allMatch(Check::green);
    }
}
