package dev.fairground.wallet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.fairground.kernel.Currency;
import dev.fairground.kernel.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows of accounts: opened once, locked in one order. */
@Store
class Accounts {
    private static final int REMEMBERED = 100_000;

    @Language("sql")
    private static final String OPEN = """
            insert into wallet.account (owner, currency, purpose)
            select o.owner, o.currency, p.purpose
              from unnest(:owners::text[], :currencies::text[]) as o (owner, currency)
             cross join unnest(array['spend', 'earned', 'debt']) as p (purpose)
             order by o.owner, o.currency, p.purpose
                on conflict do nothing
            returning owner, currency
            """;

    @Language("sql")
    private static final String LOCK = """
            select a.id, a.owner, a.purpose, a.currency, a.balance, a.seq
              from wallet.account as a
             where a.owner = any(:owners)
               and a.currency = any(:currencies)
             order by a.id
               for update
            """;

    @Language("sql")
    private static final String COLD = """
            select a.id
              from wallet.account as a
             where a.cold and a.owner = :owner and a.purpose = :purpose and a.currency = :currency
            """;

    @Language("sql")
    private static final String WAITING = """
            select c.account, sum(c.amount)::bigint as amount
              from wallet.cold as c
             where c.account = any(:ids)
             group by c.account
            """;

    @Language("sql")
    private static final String OPEN_COLD = """
            insert into wallet.account (owner, currency, purpose, cold)
            values (:owner, :currency, :purpose, true)
                on conflict do nothing
            """;

    private final Jdbi db;
    private final Cache<Home, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<AccountName, Long> cold =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Accounts(Jdbi db) {
        this.db = db;
    }

    /** Opens what users lack, then locks every account of the owners in one statement, by id. */
    List<Account> lock(Collection<Owner> owners, Collection<Currency> currencies) {
        var distinct = Set.copyOf(owners);
        var homes = homes(distinct, currencies);
        open(homes.stream().filter(home -> known.getIfPresent(home) == null).toList());
        var locked = select(distinct, currencies);
        var gone = missing(homes, locked);
        if (gone.isEmpty()) {
            return locked;
        }
        // Only a database that was restored under a running program forgets accounts.
        open(gone);
        return select(distinct, currencies);
    }

    /** A cold account, if it was ever opened; its balance is nobody's business here. */
    Optional<Account> cold(AccountName name) {
        var id = cold.getIfPresent(name);
        if (id == null) {
            id = find(name).orElse(null);
        }
        if (id == null) {
            return Optional.empty();
        }
        cold.put(name, id);
        return Optional.of(Account.stored(name, id, 0, 0));
    }

    void openCold(AccountName name) {
        db.useHandle(h -> h.createUpdate(OPEN_COLD)
                .bind("owner", name.owner().name())
                .bind("purpose", name.purpose())
                .bind("currency", name.currency().code())
                .execute());
    }

    private Optional<Long> find(AccountName name) {
        return db.withHandle(h -> h.createQuery(COLD)
                .bind("owner", name.owner().name())
                .bind("purpose", name.purpose())
                .bind("currency", name.currency().code())
                .mapTo(Long.class)
                .findOne());
    }

    /** Only what was there before is remembered: what this transaction opens may still be rolled back. */
    private void open(List<Home> homes) {
        if (homes.isEmpty()) {
            return;
        }
        var opened = db.withHandle(h -> new HashSet<>(h.createQuery(OPEN)
                .bindArray("owners", String.class, column(homes, home -> home.owner.name()))
                .bindArray("currencies", String.class, column(homes, home -> home.currency.code()))
                .map((row, _) -> new Home(new Owner(row.getString("owner")), Currency.of(row.getString("currency"))))
                .list()));
        for (var home : homes) {
            if (!opened.contains(home)) {
                known.put(home, true);
            }
        }
    }

    private List<Account> select(Set<Owner> owners, Collection<Currency> currencies) {
        var locked = db.withHandle(h -> h.createQuery(LOCK)
                .bindArray("owners", String.class, column(owners, Owner::name))
                .bindArray("currencies", String.class, column(currencies, Currency::code))
                .map((row, _) ->
                        Account.stored(name(row), row.getLong("id"), row.getLong("balance"), row.getLong("seq")))
                .list());
        return locked.stream().noneMatch(Account::cold) ? locked : exact(locked);
    }

    /** Under their lock nobody else takes from royalties, so their rows and what waits are what there is. */
    private List<Account> exact(List<Account> locked) {
        var waiting = new HashMap<Long, Long>();
        var ids = locked.stream().filter(Account::cold).map(Account::id).toArray();
        db.useHandle(h -> h.createQuery(WAITING)
                .bindArray("ids", Long.class, ids)
                .map((row, _) -> Map.entry(row.getLong("account"), row.getLong("amount")))
                .forEach(sum -> waiting.put(sum.getKey(), sum.getValue())));
        return locked.stream()
                .map(account -> account.plus(waiting.getOrDefault(Objects.requireNonNull(account.id()), 0L)))
                .toList();
    }

    private static List<Home> homes(Set<Owner> owners, Collection<Currency> currencies) {
        return owners.stream()
                .filter(Owner::isUser)
                .flatMap(owner -> currencies.stream().map(currency -> new Home(owner, currency)))
                .toList();
    }

    private static List<Home> missing(List<Home> homes, List<Account> locked) {
        var found = new HashSet<Home>();
        locked.forEach(account ->
                found.add(new Home(account.name().owner(), account.name().currency())));
        return homes.stream().filter(home -> !found.contains(home)).toList();
    }

    private static AccountName name(ResultSet row) throws SQLException {
        return new AccountName(
                new Owner(row.getString("owner")), row.getString("purpose"), Currency.of(row.getString("currency")));
    }

    private static <T> Object[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray();
    }

    private record Home(Owner owner, Currency currency) {}
}
