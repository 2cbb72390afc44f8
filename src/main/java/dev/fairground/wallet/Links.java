package dev.fairground.wallet;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.wallet.Locked.Reversible;
import dev.fairground.wallet.Purses.Booking;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What the ledger keeps of transfers beside their entries: what of them can be undone, and at which rate they changed money. */
@Store
class Links {
    @Language("sql")
    private static final String BEGIN = """
            insert into wallet.reversible (transfer, currency, "left")
            select t.id, a.currency, sum(greatest(e.amount, 0))
              from unnest(:kinds::text[], :references::text[]) as o (kind, reference)
              join wallet.transfer as t using (reference, kind)
              join wallet.entry as e on e.transfer = t.id
              join wallet.every_account as a on a.id = e.account
             group by t.id, a.currency
             order by t.id
                on conflict do nothing
            """;

    @Language("sql")
    private static final String LOCK = """
            select t.kind, t.reference, r.transfer, r.currency, r."left"
              from wallet.reversible as r
              join wallet.transfer as t on t.id = r.transfer
             where (t.reference, t.kind) in (select o.reference, o.kind
                                               from unnest(:kinds::text[], :references::text[]) as o (kind, reference))
             order by r.transfer
               for update of r
            """;

    @Language("sql")
    private static final String UNDO = """
            update wallet.reversible as r
               set "left" = r."left" - u.amount
              from (select b.transfer, sum(b.amount)::bigint as amount
                      from unnest(:transfers::bigint[], :amounts::bigint[]) as b (transfer, amount)
                     group by b.transfer) as u
             where r.transfer = u.transfer
               and r."left" >= u.amount
            """;

    @Language("sql")
    private static final String CONVERT = """
            insert into wallet.conversion (transfer, sold, bought, numerator, denominator)
            select t.id, c.sold, c.bought, c.numerator, c.denominator
              from unnest(:kinds::text[], :references::text[], :sold::bigint[], :bought::bigint[],
                          :numerators::bigint[], :denominators::bigint[])
                as c (kind, reference, sold, bought, numerator, denominator)
              join wallet.transfer as t using (reference, kind)
            """;

    private final Jdbi db;

    Links(Jdbi db) {
        this.db = db;
    }

    /** Locks what is left of transfers until this one ends, by id; one that was never posted is left out. */
    Map<Original, Reversible> lock(Collection<Original> names) {
        var locked = new HashMap<Original, Reversible>();
        if (names.isEmpty()) {
            return locked;
        }
        var rows = List.copyOf(names);
        db.useHandle(h -> {
            h.createUpdate(BEGIN)
                    .bindArray("kinds", String.class, Journal.column(rows, Original::kind))
                    .bindArray("references", String.class, Journal.column(rows, Original::reference))
                    .execute();
            h.createQuery(LOCK)
                    .bindArray("kinds", String.class, Journal.column(rows, Original::kind))
                    .bindArray("references", String.class, Journal.column(rows, Original::reference))
                    .map((row, _) -> Map.entry(
                            new Original(row.getString("kind"), row.getString("reference")),
                            new Reversible(
                                    row.getLong("transfer"),
                                    new Money(row.getLong("left"), Currency.of(row.getString("currency"))))))
                    .forEach(row -> locked.put(row.getKey(), row.getValue()));
        });
        return locked;
    }

    /** Writes what the bookings undo and convert. */
    void write(Purses purses) {
        undo(
                purses,
                purses.bookings().stream().filter(it -> it.reverses() != null).toList());
        convert(purses.bookings().stream().filter(it -> it.converted() != null).toList());
    }

    private void undo(Purses purses, List<Booking> reversals) {
        if (reversals.isEmpty()) {
            return;
        }
        var transfers = reversals.stream().map(purses::reversed).distinct().count();
        var written = db.withHandle(h -> h.createUpdate(UNDO)
                .bindArray("transfers", Long.class, Journal.column(reversals, purses::reversed))
                .bindArray(
                        "amounts",
                        Long.class,
                        Journal.column(reversals, it -> it.given().minor()))
                .execute());
        if (written != transfers) {
            throw new IllegalStateException("%d of %d transfers had enough left".formatted(written, transfers));
        }
    }

    private void convert(List<Booking> conversions) {
        if (conversions.isEmpty()) {
            return;
        }
        db.useHandle(h -> h.createUpdate(CONVERT)
                .bindArray("kinds", String.class, Journal.column(conversions, Booking::kind))
                .bindArray("references", String.class, Journal.column(conversions, Booking::reference))
                .bindArray(
                        "sold", Long.class, numbers(conversions, it -> it.sold().minor()))
                .bindArray(
                        "bought",
                        Long.class,
                        numbers(conversions, it -> it.bought().minor()))
                .bindArray(
                        "numerators",
                        Long.class,
                        numbers(conversions, it -> it.rate().numerator()))
                .bindArray(
                        "denominators",
                        Long.class,
                        numbers(conversions, it -> it.rate().denominator()))
                .execute());
    }

    private static Object[] numbers(List<Booking> bookings, Function<Purses.Converted, Object> value) {
        return bookings.stream()
                .map(Booking::converted)
                .filter(it -> it != null)
                .map(value)
                .toArray();
    }
}
