package dev.fairground.wallet.browse;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Query;
import java.util.List;
import java.util.stream.Collectors;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** All money there is, by what it is for: in each currency it adds up to zero. */
@Query
class TrialBalance {
    @Language("sql")
    private static final String SUMS = """
            with waiting as (
                select c.account, sum(c.amount) as amount from wallet.cold as c group by c.account
            )
            select a.currency,
                   case when a.owner in ('house', 'outside') then a.owner
                        when a.owner like 'user:%' then 'user' else 'object' end as side,
                   a.purpose, count(*) as accounts, sum(a.balance + coalesce(w.amount, 0))::bigint as amount
              from wallet.account as a
              left join waiting as w on w.account = a.id
             group by 1, 2, 3
            having sum(abs(a.balance + coalesce(w.amount, 0))) > 0
             order by 1, 2, 3
            """;

    private final Jdbi db;

    TrialBalance(Jdbi db) {
        this.db = db;
    }

    List<CurrencyBalance> now() {
        var lines = db.withHandle(h -> h.createQuery(SUMS)
                .map((row, _) -> new BalanceLine(
                        row.getString("side"),
                        row.getString("purpose"),
                        row.getLong("accounts"),
                        new Money(row.getLong("amount"), Currency.of(row.getString("currency")))))
                .list());
        var byCurrency = lines.stream().collect(Collectors.groupingBy(line -> line.balance.currency()));
        return Currency.ALL.stream()
                .filter(byCurrency::containsKey)
                .map(currency -> balance(currency, byCurrency.getOrDefault(currency, List.of())))
                .toList();
    }

    private static CurrencyBalance balance(Currency currency, List<BalanceLine> lines) {
        var total = Money.zero(currency);
        for (var line : lines) {
            total = total.plus(line.balance);
        }
        return new CurrencyBalance(currency, lines, total);
    }

    /** One currency; a total that is not zero is a breach. */
    record CurrencyBalance(Currency currency, List<BalanceLine> lines, Money total) {}

    /**
     * All accounts of one purpose together.
     *
     * @param side {@code user}, {@code object}, {@code house} or {@code outside}
     */
    record BalanceLine(String side, String purpose, long accounts, Money balance) {}
}
