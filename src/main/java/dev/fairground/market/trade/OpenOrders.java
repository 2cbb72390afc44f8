package dev.fairground.market.trade;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.market.OrderId;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.Obligations;
import dev.fairground.wallet.Owner;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** What the ledger should hold for orders that are not over; an order that is not frozen is over when it has no timer. */
@Store
class OpenOrders implements Obligations {
    @Language("sql")
    private static final String IN_ESCROW = """
            select o.id, o.currency, o.gross as amount
              from market.order_timer as t
              join market.order_ as o on o.id = t.order_id
             where o.state in ('PAID', 'IN_PROGRESS', 'DELIVERED')
             union all
            select o.id, o.currency, o.gross
              from market.order_ as o
             where o.frozen_at is not null
            """;

    @Language("sql")
    private static final String ON_HOLD = """
            select o.id, o.currency, o.gross - o.commission as amount
              from market.order_timer as t
              join market.order_ as o on o.id = t.order_id
             where o.state = 'COMPLETED'
               and o.gross > o.commission
            """;

    private final Jdbi db;

    OpenOrders(Jdbi db) {
        this.db = db;
    }

    /** Prices of orders that are not decided, and income of sellers whose hold has not ended. */
    @Override
    public Map<AccountName, Money> open() {
        var open = new HashMap<AccountName, Money>();
        read(IN_ESCROW, AccountName::escrow, open);
        read(ON_HOLD, AccountName::pending, open);
        return open;
    }

    private void read(
            @Language("sql") String statement,
            BiFunction<Owner, Currency, AccountName> account,
            Map<AccountName, Money> open) {
        db.useHandle(h -> h.createQuery(statement)
                .map((row, _) -> {
                    var owner = Deal.owner(new OrderId(row.getObject("id", UUID.class)));
                    var amount = new Money(row.getLong("amount"), Currency.of(row.getString("currency")));
                    return Map.entry(account.apply(owner, amount.currency()), amount);
                })
                .forEach(entry -> open.put(entry.getKey(), entry.getValue())));
    }
}
