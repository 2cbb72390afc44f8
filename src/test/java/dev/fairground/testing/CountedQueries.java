package dev.fairground.testing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** How many statements a piece of work sends to the database. */
public final class CountedQueries {
    private static final int TIMES = 4;

    private CountedQueries() {}

    /** The least of several times: what the program does beside it is not its own, and what is remembered is not asked. */
    public static int of(Jdbi db, Runnable work) {
        return IntStream.range(0, TIMES).map(n -> once(db, work)).min().orElseThrow();
    }

    private static int once(Jdbi db, Runnable work) {
        var statements = db.getConfig(SqlStatements.class);
        var count = new AtomicInteger();
        // The logger that watches the order of locks is that of all tests.
        var guard = statements.getSqlLogger();
        statements.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                count.incrementAndGet();
            }
        });
        try {
            work.run();
        } finally {
            statements.setSqlLogger(guard);
        }
        return count.get();
    }
}
