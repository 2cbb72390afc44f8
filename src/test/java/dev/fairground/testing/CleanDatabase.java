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

    private static final String REMEMBER = """
            do $$
            declare kept record;
            begin
                create schema pristine;
                for kept in
                    select schemaname as home, tablename as name
                      from pg_tables
                     where schemaname !~ '^(pg_|information_schema$|pristine$|public$|app$)'
                loop
                    execute format('create table pristine.%I as table %I.%I', kept.home || '.' || kept.name, kept.home, kept.name);
                end loop;
            end $$
            """;
    private static final String RESTORE = """
            do $$
            declare kept record; columns text;
            begin
                execute (select 'truncate ' || string_agg(format('%s', tablename), ', ')
                           from (select format('%I.%I', split_part(tablename, '.', 1), split_part(tablename, '.', 2)) as tablename
                                   from pg_tables
                                  where schemaname = 'pristine') as tables);
                set local session_replication_role = replica;
                for kept in
                    select tablename as copy, split_part(tablename, '.', 1) as home, split_part(tablename, '.', 2) as name
                      from pg_tables
                     where schemaname = 'pristine'
                loop
                    select string_agg(quote_ident(column_name), ', ') into columns
                      from information_schema.columns
                     where table_schema = kept.home and table_name = kept.name and is_generated = 'NEVER';
                    execute format('insert into %I.%I (%s) overriding system value select %s from pristine.%I',
                                   kept.home, kept.name, columns, columns, kept.copy);
                end loop;
            end $$
            """;

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
