package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Store;
import dev.fairground.payments.ReportLine;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of what providers reported. */
@Store
class Reports {
    @Language("sql")
    private static final String KEEP = """
            insert into payments.report_line (provider, id, kind, money, amount, currency, fee, at)
            select :provider, l.id, l.kind, l.money, l.amount, l.currency, l.fee, l.at
              from unnest(:ids::text[], :kinds::text[], :moneys::text[], :amounts::bigint[], :currencies::text[],
                          :fees::bigint[], :ats::timestamptz[]) as l (id, kind, money, amount, currency, fee, at)
                on conflict do nothing
            """;

    @Language("sql")
    private static final String COVERED = """
            insert into payments.report (provider, since, until)
            values (:provider, :since, :until)
                on conflict (provider) do update
               set since = least(report.since, excluded.since), until = greatest(report.until, excluded.until)
            """;

    private final Jdbi db;

    Reports(Jdbi db) {
        this.db = db;
    }

    void keep(String provider, Instant since, Instant until, List<ReportLine> lines) {
        db.useHandle(h -> {
            h.createUpdate(KEEP)
                    .bind("provider", provider)
                    .bindArray("ids", String.class, column(lines, ReportLine::id))
                    .bindArray(
                            "kinds",
                            String.class,
                            column(lines, line -> line.kind().name()))
                    .bindArray("moneys", String.class, column(lines, ReportLine::money))
                    .bindArray(
                            "amounts",
                            Long.class,
                            column(lines, line -> line.amount().minor()))
                    .bindArray(
                            "currencies",
                            String.class,
                            column(lines, line -> line.amount().currency().code()))
                    .bindArray(
                            "fees", Long.class, column(lines, line -> line.fee().minor()))
                    .bindArray(
                            "ats", String.class, column(lines, line -> line.at().toString()))
                    .execute();
            h.createUpdate(COVERED)
                    .bind("provider", provider)
                    .bind("since", since)
                    .bind("until", until)
                    .execute();
        });
    }

    private static Object[] column(List<ReportLine> lines, Function<ReportLine, Object> value) {
        return lines.stream().map(value).toArray();
    }
}
