package dev.fairground.testing;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Brings every table back to what migrations and the start left in it, before each test class. */
final class CleanDatabase implements BeforeAllCallback {
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private static final String OURS = """
            select c.oid, n.nspname as home, c.relname as name
              from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$|pristine$|public$|app$)'
            """;
    private static final String REMEMBER = """
            do $$
            declare kept record; filled boolean;
            begin
                create schema pristine;
                for kept in %s loop
                    execute format('select exists (select from %%I.%%I)', kept.home, kept.name) into filled;
                    if filled then
                        execute format('create table pristine.%%I as table %%I.%%I', kept.home || '.' || kept.name, kept.home, kept.name);
                    end if;
                end loop;
            end $$
            """.formatted(OURS);

    /** A table that nobody wrote to has no pages; with them goes what points at it. */
    private static final String RESTORE = """
            do $$
            declare kept record; columns text;
            begin
                execute (select 'truncate ' || string_agg(format('%%I.%%I', home, name), ', ') || ' cascade'
                           from (%s) as ours where pg_relation_size(oid) > 0);
                set local session_replication_role = replica;
                for kept in
                    select tablename as copy, split_part(tablename, '.', 1) as home, split_part(tablename, '.', 2) as name
                      from pg_tables
                     where schemaname = 'pristine'
                loop
                    select string_agg(quote_ident(column_name), ', ') into columns
                      from information_schema.columns
                     where table_schema = kept.home and table_name = kept.name and is_generated = 'NEVER';
                    execute format('insert into %%I.%%I (%%s) overriding system value select %%s from pristine.%%I',
                                   kept.home, kept.name, columns, columns, kept.copy);
                end loop;
            end $$
            """.formatted(OURS);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Arc.container() == null) {
            return; // The program did not start, and Quarkus is about to say why.
        }
        var db = Jdbi.create(Arc.container().instance(DataSource.class).get());
        var remembered = db.withHandle(h -> h.createQuery("select to_regnamespace('pristine') is not null")
                .mapTo(Boolean.class)
                .one());
        if (remembered) {
            restore(db);
        } else {
            db.useHandle(h -> h.execute(REMEMBER));
        }
    }

    /** A poller that holds two tables in another order may meet the truncation. */
    private static void restore(Jdbi db) {
        for (var attempt = 1; ; attempt++) {
            try {
                db.useTransaction(h -> h.execute(RESTORE));
                return;
            } catch (UnableToExecuteStatementException e) {
                if (attempt == ATTEMPTS
                        || !(e.getCause() instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()))) {
                    throw e;
                }
            }
        }
    }
}
