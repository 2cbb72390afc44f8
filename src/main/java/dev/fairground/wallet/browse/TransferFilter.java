package dev.fairground.wallet.browse;

import dev.fairground.kernel.Cursor;
import dev.fairground.kernel.SqlFilter;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers somebody looks for.
 *
 * @param reference its beginning: {@code order:<id>}
 * @param owner     of an account that was touched: {@code user:<id>}, {@code order:<id>}
 * @param from      the first day, in the zone of the site
 * @param to        the last day
 */
record TransferFilter(
        @Nullable String kind,
        @Nullable String reference,
        @Nullable String owner,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The conditions on {@code t}. */
    SqlFilter sql(ZoneId zone, @Nullable String after) {
        var filter = new SqlFilter();
        if (kind != null) {
            filter.and("t.kind = :kind", "kind", kind);
        }
        if (reference != null) {
            filter.and("starts_with(t.reference, :reference)", "reference", reference);
        }
        if (owner != null) {
            filter.and(
                    "t.id in (select e.transfer from wallet.every_account as a join wallet.entry as e on e.account = a.id "
                            + "where a.owner = :owner and not a.cold and e.seq is not null "
                            + "union all select e.transfer from wallet.account as a join wallet.entry as e on e.account = a.id "
                            + "where a.owner = :owner and a.cold and e.seq is null)",
                    "owner",
                    owner);
        }
        if (from != null) {
            filter.and("t.at >= :from", "from", from.atStartOfDay(zone).toInstant());
        }
        if (to != null) {
            filter.and("t.at < :to", "to", to.plusDays(1).atStartOfDay(zone).toInstant());
        }
        var last = Cursor.read(after, this, 1);
        if (last != null) {
            filter.and("t.id < :last", "last", Cursor.value(last.getFirst(), Long::valueOf));
        }
        return filter;
    }
}
