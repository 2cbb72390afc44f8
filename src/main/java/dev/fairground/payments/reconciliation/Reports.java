package dev.fairground.payments.reconciliation;

import dev.fairground.kernel.Store;
import dev.fairground.payments.Report;
import dev.fairground.payments.ReportLine;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of what providers reported. */
@Store
class Reports {
    private static final Duration BACK = Duration.ofDays(3);
    private static final Duration FARTHEST = Duration.ofDays(30);

    @Language("sql")
    private static final String KEEP = """
            insert into payments.report_line (provider, id, kind, money, amount, currency, fee, at)
            select :provider, l.id, l.kind, l.money, l.amount, l.currency, l.fee, l.at
              from unnest(:ids::text[], :kinds::text[], :moneys::text[], :amounts::bigint[], :currencies::text[],
                          :fees::bigint[], :ats::timestamptz[]) as l (id, kind, money, amount, currency, fee, at)
                on conflict do nothing
            """;

    /** Where nights were missed, what lies between was never read and is not covered. */
    @Language("sql")
    private static final String COVERED = """
            insert into payments.report (provider, since, until)
            values (:provider, :since, :until)
                on conflict (provider) do update
               set since = case when report.until < excluded.since then excluded.since
                                else least(report.since, excluded.since) end,
                   until = greatest(report.until, excluded.until)
            """;

    @Language("sql")
    private static final String LAST = """
            select r.until from payments.report as r where r.provider = :provider
            """;

    private final Jdbi db;

    Reports(Jdbi db) {
        this.db = db;
    }

    /** From when on a provider is to be read now: three days, or as long as it could not be read. */
    Instant since(String provider, Instant now) {
        var last = db.withHandle(h -> h.createQuery(LAST)
                .bind("provider", provider)
                .mapTo(OffsetDateTime.class)
                .findOne());
        var usual = now.minus(BACK);
        return last.map(OffsetDateTime::toInstant)
                .filter(missed -> missed.isBefore(usual))
                .map(missed -> missed.isBefore(now.minus(FARTHEST)) ? now.minus(FARTHEST) : missed)
                .orElse(usual);
    }

    void keep(String provider, Instant since, Report report) {
        var lines = report.lines();
        db.useHandle(h -> h.createUpdate(KEEP)
                .bind("provider", provider)
                .bindArray("ids", String.class, column(lines, ReportLine::id))
                .bindArray(
                        "kinds", String.class, column(lines, line -> line.kind().name()))
                .bindArray("moneys", String.class, column(lines, ReportLine::money))
                .bindArray(
                        "amounts",
                        Long.class,
                        column(lines, line -> line.amount().minor()))
                .bindArray(
                        "currencies",
                        String.class,
                        column(lines, line -> line.amount().currency().code()))
                .bindArray("fees", Long.class, column(lines, line -> line.fee().minor()))
                .bindArray("ats", String.class, column(lines, line -> line.at().toString()))
                .execute());
        covered(provider, since, report.until());
    }

    private void covered(String provider, Instant since, Instant until) {
        db.useHandle(h -> h.createUpdate(COVERED)
                .bind("provider", provider)
                .bind("since", since)
                .bind("until", until)
                .execute());
    }

    private static Object[] column(List<ReportLine> lines, Function<ReportLine, Object> value) {
        return lines.stream().map(value).toArray();
    }
}
