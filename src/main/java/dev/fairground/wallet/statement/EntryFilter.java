package dev.fairground.wallet.statement;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.SqlFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which of his entries somebody wants to see.
 *
 * @param account as people read it: {@code spend}, {@code held}
 * @param from    the first day, in the zone of the site
 * @param to      the last day
 */
record EntryFilter(
        @Nullable Currency currency,
        @Nullable String account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The conditions on account {@code a} and transfer {@code t}. */
    SqlFilter sql(ZoneId zone) {
        var filter = new SqlFilter();
        if (currency != null) {
            filter.and("a.currency = :currency", "currency", currency.code());
        }
        if (account != null) {
            filter.and("a.purpose = :purpose", "purpose", account.equals("held") ? "hold" : account);
        }
        if (kind != null) {
            filter.and("t.kind = :kind", "kind", kind);
        }
        if (from != null) {
            filter.and("t.at >= :from", "from", from.atStartOfDay(zone).toInstant());
        }
        if (to != null) {
            filter.and("t.at < :to", "to", to.plusDays(1).atStartOfDay(zone).toInstant());
        }
        return filter;
    }
}
