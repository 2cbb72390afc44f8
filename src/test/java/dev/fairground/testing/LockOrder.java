package dev.fairground.testing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test whose transaction locks against the one order for all: command keys, roots, orders, holds, new accounts,
 * accounts. Two transactions that both keep the order cannot wait for each other in a circle.
 */
@ApplicationScoped
class LockOrder implements SqlLogger {
    private static final int COMMANDS = 1;
    private static final int ROOTS = 2;
    private static final int ORDERS = 3;
    private static final int HOLDS = 4;
    private static final int NEW_ACCOUNTS = 5;
    private static final int ACCOUNTS = 6;

    private static final Map<String, Integer> INSERTED = Map.of(
            "commands.command", COMMANDS,
            "payments.event", COMMANDS,
            "wallet.account", NEW_ACCOUNTS);
    private static final Map<String, Integer> LOCKED = Map.ofEntries(
            Map.entry("market.lot", ROOTS),
            Map.entry("payments.chargeback", ROOTS),
            Map.entry("payments.payment", ROOTS),
            Map.entry("payments.payee", ROOTS),
            Map.entry("payments.payout", ROOTS),
            Map.entry("payments.voucher", ROOTS),
            Map.entry("payments.write_off", ROOTS),
            Map.entry("market.order_", ORDERS),
            Map.entry("wallet.hold", HOLDS),
            Map.entry("wallet.reversible", HOLDS),
            Map.entry("wallet.account", ACCOUNTS));
    private static final Pattern INSERT = Pattern.compile("^\\s*insert\\s+into\\s+([a-z_.]+)");
    private static final Pattern LOCK = Pattern.compile(
            "\\bfrom\\s+([a-z_.]+)(?:(?!\\bfrom\\b).)*\\bfor\\s+update(?!.*\\bskip\\s+locked)", Pattern.DOTALL);

    private final Map<String, OptionalInt> levels = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transaction;

    LockOrder(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    void install(@Observes StartupEvent started, Jdbi db) {
        db.setSqlLogger(this);
    }

    @Override
    public void logBeforeExecution(StatementContext context) {
        var sql = context.getRawSql();
        var level = levels.computeIfAbsent(sql, LockOrder::level);
        if (level.isEmpty() || transaction.getTransactionKey() == null) {
            return;
        }
        if (transaction.getResource(LockOrder.class) instanceof Integer reached && reached > level.getAsInt()) {
            throw new AssertionError("locks level %d after level %d:%n%s".formatted(level.getAsInt(), reached, sql));
        }
        transaction.putResource(LockOrder.class, level.getAsInt());
    }

    /** The level of the rows a statement waits for; empty for rows nobody else can hold. */
    static OptionalInt level(String sql) {
        var insert = INSERT.matcher(sql);
        if (insert.find()) {
            return of(INSERTED.get(insert.group(1)));
        }
        var lock = LOCK.matcher(sql);
        return lock.find() ? of(LOCKED.get(lock.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt of(@Nullable Integer level) {
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }
}
