package dev.fairground.wallet.audit;

import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Money;
import dev.fairground.kernel.Store;
import dev.fairground.wallet.AccountName;
import dev.fairground.wallet.HoldId;
import dev.fairground.wallet.Obligations;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** Tells the ledger what its own rows of holds say is set aside. */
@Store
class OpenHolds implements Obligations {
    @Language("sql")
    private static final String OPEN = """
            select h.id, h.currency, h.from_spend + h.from_earned as amount
              from wallet.hold as h
             where h.state = 'OPEN'
            """;

    private final Jdbi db;

    OpenHolds(Jdbi db) {
        this.db = db;
    }

    @Override
    public Map<AccountName, Money> open() {
        var open = new HashMap<AccountName, Money>();
        db.useHandle(h -> h.createQuery(OPEN)
                .map((row, _) -> {
                    var currency = Currency.of(row.getString("currency"));
                    var hold = new HoldId(row.getObject("id", UUID.class));
                    return Map.entry(AccountName.hold(hold, currency), new Money(row.getLong("amount"), currency));
                })
                .forEach(hold -> open.put(hold.getKey(), hold.getValue())));
        return open;
    }
}
