package dev.fairground.wallet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of accounts: opened once, locked in one order. */
@Store
class Accounts {
    private static final int REMEMBERED = 100_000;

    @Language("sql")
    private static final String OPEN = """
            insert into wallet.account (owner, currency, purpose)
            select o.owner, :currency, p.purpose
              from unnest(:owners::text[]) as o (owner)
             cross join unnest(array['spend', 'earned', 'debt']) as p (purpose)
             order by o.owner, p.purpose
                on conflict do nothing
            returning owner
            """;

    @Language("sql")
    private static final String LOCK = """
            select a.id, a.owner, a.purpose, a.balance, a.seq
              from wallet.account as a
             where a.owner = any(:owners)
               and a.currency = :currency
             order by a.id
               for update
            """;

    @Language("sql")
    private static final String COLD = """
            select a.id, a.owner, a.purpose, a.currency
              from wallet.account as a
             where a.cold
            """;

    private final Jdbi db;
    private final Cache<Home, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private volatile List<ColdAccount> cold = List.of();

    Accounts(Jdbi db) {
        this.db = db;
    }

    /** Opens what users lack, then locks every account of the owners in one statement, by id. */
    List<Account> lock(Collection<Owner> owners, Currency currency) {
        var distinct = Set.copyOf(owners);
        open(unknown(distinct, currency), currency);
        var locked = select(distinct, currency);
        var gone = missing(distinct, locked);
        if (gone.isEmpty()) {
            return locked;
        }
        // Only a database that was restored under a running program forgets accounts.
        open(gone, currency);
        return select(distinct, currency);
    }

    /** The cold accounts of a currency; their balances are nobody's business here. */
    List<Account> cold(Currency currency) {
        if (cold.isEmpty()) {
            cold = db.withHandle(h -> h.createQuery(COLD)
                    .map((row, _) ->
                            new ColdAccount(row.getLong("id"), name(row, Currency.of(row.getString("currency")))))
                    .list());
        }
        return cold.stream()
                .filter(account -> account.name.currency().equals(currency))
                .map(account -> Account.stored(account.name, account.id, 0, 0))
                .toList();
    }

    private List<Owner> unknown(Set<Owner> owners, Currency currency) {
        return owners.stream()
                .filter(owner -> owner.isUser() && known.getIfPresent(new Home(owner, currency)) == null)
                .toList();
    }

    /** Only what was there before is remembered: what this transaction opens may still be rolled back. */
    private void open(List<Owner> owners, Currency currency) {
        if (owners.isEmpty()) {
            return;
        }
        var opened = db.withHandle(h -> new HashSet<>(h.createQuery(OPEN)
                .bindArray("owners", String.class, names(owners))
                .bind("currency", currency.code())
                .mapTo(String.class)
                .list()));
        for (var owner : owners) {
            if (!opened.contains(owner.name())) {
                known.put(new Home(owner, currency), true);
            }
        }
    }

    private List<Account> select(Set<Owner> owners, Currency currency) {
        return db.withHandle(h -> h.createQuery(LOCK)
                .bindArray("owners", String.class, names(owners))
                .bind("currency", currency.code())
                .map((row, _) -> Account.stored(
                        name(row, currency), row.getLong("id"), row.getLong("balance"), row.getLong("seq")))
                .list());
    }

    private static List<Owner> missing(Set<Owner> owners, List<Account> locked) {
        var found = new HashSet<Owner>();
        locked.forEach(account -> found.add(account.name().owner()));
        return owners.stream()
                .filter(owner -> owner.isUser() && !found.contains(owner))
                .toList();
    }

    private static AccountName name(ResultSet row, Currency currency) throws SQLException {
        return new AccountName(new Owner(row.getString("owner")), row.getString("purpose"), currency);
    }

    private static Object[] names(Collection<Owner> owners) {
        return owners.stream().map(Owner::name).toArray();
    }

    private record Home(Owner owner, Currency currency) {}

    private record ColdAccount(long id, AccountName name) {}
}
