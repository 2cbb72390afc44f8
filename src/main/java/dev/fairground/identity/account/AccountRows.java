package dev.fairground.identity.account;

import dev.fairground.http.SiteSettings;
import dev.fairground.identity.Account;
import dev.fairground.identity.NewAccount;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of accounts, with their roles. */
@Store
class AccountRows {
    @Language("sql")
    private static final String INSERT = """
            with fresh as (
                insert into identity.account
                       (id, username, email, email_proof, display_name, locale, seller_rules, created_at)
                select n.id, n.username, n.email, n.proof, n.display_name, n.locale, n.seller_rules, :at
                  from unnest(:ids::uuid[], :usernames::text[], :emails::text[], :proofs::text[], :names::text[],
                              :locales::text[], :rules::text[])
                    as n (id, username, email, proof, display_name, locale, seller_rules)
                 order by lower(n.username), lower(n.email)
                    on conflict do nothing
                returning id),
            proofs as (
                insert into identity.credential (account_id, kind, secret, changed_at)
                select f.id, 'PASSWORD', n.secret, :at
                  from fresh as f
                  join unnest(:ids::uuid[], :secrets::text[]) as n (id, secret) using (id)
                 where n.secret is not null),
            terms as (
                insert into identity.terms_acceptance (account_id, document, version, at, way)
                select f.id, d.name, :terms, :at, n.way
                  from fresh as f
                  join unnest(:ids::uuid[], :ways::text[]) as n (id, way) using (id)
                 cross join (values ('TERMS'), ('PRIVACY')) as d (name)
                 where n.way is not null),
            roles as (
                insert into identity.role_grant (account_id, role, at)
                select f.id, r.role, :at
                  from fresh as f
                  join unnest(:holders::uuid[], :roles::text[]) as r (id, role) using (id))
            select id from fresh
            """;

    @Language("sql")
    private static final String TAKEN_EMAILS = """
            select lower(a.email) from identity.account as a where lower(a.email) = any(:emails)
            """;

    @Language("sql")
    private static final String ACCOUNTS = """
            select a.id, a.username, a.display_name, a.email, a.locale, a.state, a.seller_rules, a.epoch, a.created_at,
                   a.email_proof <> 'NONE' as email_proven,
                   exists (select 1 from identity.totp as t where t.account_id = a.id and t.active) as second_factor,
                   exists (select 1 from identity.guest as g where g.account_id = a.id) as guest,
                   array(select r.role from identity.role_grant as r where r.account_id = a.id) as roles,
                   array(select g.permission
                           from identity.permission_grant as g
                          where g.account_id = a.id and (g.expires_at is null or g.expires_at > :now)) as grants
              from identity.account as a
            """;

    @Language("sql")
    private static final String BY_IDS = ACCOUNTS + "where a.id = any(:ids)";

    @Language("sql")
    private static final String BY_USERNAME =
            ACCOUNTS + "where lower(a.username) = lower(:name) and a.state <> 'DELETED'";

    @Language("sql")
    private static final String BY_EMAIL = ACCOUNTS + "where lower(a.email) = lower(:name) and a.state <> 'DELETED'";

    @Language("sql")
    private static final String EDIT = """
            update identity.account
               set display_name = coalesce(:name, display_name), locale = coalesce(:locale, locale)
             where id = :id
            """;

    @Language("sql")
    private static final String ACCEPT_SELLER_RULES = """
            with accepted as (
                update identity.account set seller_rules = :version where id = :id returning id)
            insert into identity.role_grant (account_id, role, at)
            select id, 'SELLER', :at from accepted
                on conflict do nothing
            """;

    private final Jdbi db;
    private final SiteSettings site;
    private final Clock clock;

    AccountRows(Jdbi db, SiteSettings site, Clock clock) {
        this.db = db;
        this.site = site;
        this.clock = clock;
    }

    /** Inserts those whose username and e-mail address are free, and says which these were. */
    Set<UUID> insert(Map<UUID, NewAccount> newcomers) {
        var people = newcomers.values();
        var holders = newcomers.entrySet().stream()
                .flatMap(one -> one.getValue().roles().stream().map(role -> Map.entry(one.getKey(), role.name())))
                .toList();
        return db.withHandle(h -> new HashSet<>(h.createQuery(INSERT)
                .bind("at", clock.real())
                .bindArray("ids", UUID.class, newcomers.keySet().toArray())
                .bindArray("usernames", String.class, each(people, NewAccount::username))
                .bindArray("emails", String.class, each(people, NewAccount::email))
                .bindArray("proofs", String.class, each(people, one -> one.emailProven() ? "PROVIDER" : "NONE"))
                .bindArray("names", String.class, each(people, NewAccount::displayName))
                .bindArray(
                        "locales",
                        String.class,
                        each(people, one -> one.locale().code()))
                .bindArray("rules", String.class, each(people, NewAccount::sellerRules))
                .bind("terms", site.termsVersion())
                .bindArray("ways", String.class, each(people, NewAccount::acceptedBy))
                .bindArray("secrets", String.class, each(people, NewAccount::passwordHash))
                .bindArray("holders", UUID.class, each(holders, Map.Entry::getKey))
                .bindArray("roles", String.class, each(holders, Map.Entry::getValue))
                .mapTo(UUID.class)
                .list()));
    }

    /** Which of these lower-case addresses have an account. */
    Set<String> takenEmails(List<String> emails) {
        return db.withHandle(h -> new HashSet<>(h.createQuery(TAKEN_EMAILS)
                .bindArray("emails", String.class, emails)
                .mapTo(String.class)
                .list()));
    }

    Map<UserId, Account> byIds(Collection<UserId> ids) {
        var found = db.withHandle(h -> h.createQuery(BY_IDS)
                .bindArray("ids", UUID.class, (Object[]) Id.values(ids))
                .bind("now", clock.real())
                .map((row, _) -> AccountRow.read(row))
                .list());
        var byId = new HashMap<UserId, Account>();
        found.forEach(account -> byId.put(account.id(), account));
        return byId;
    }

    Optional<Account> byUsername(String username) {
        return find(BY_USERNAME, username);
    }

    Optional<Account> byEmail(String email) {
        return find(BY_EMAIL, email);
    }

    private Optional<Account> find(String sql, String name) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("name", name)
                .bind("now", clock.real())
                .map((row, _) -> AccountRow.read(row))
                .findOne());
    }

    /** Changes what is given. */
    void edit(UserId user, Profile.Change change) {
        db.useHandle(h -> h.createUpdate(EDIT)
                .bind("id", user.value())
                .bind("name", change.displayName())
                .bind("locale", change.locale())
                .execute());
    }

    void acceptSellerRules(UserId user, String version) {
        db.useHandle(h -> h.createUpdate(ACCEPT_SELLER_RULES)
                .bind("id", user.value())
                .bind("version", version)
                .bind("at", clock.real())
                .execute());
    }

    private static <T> @Nullable Object[] each(Collection<? extends T> rows, Function<T, @Nullable Object> column) {
        var values = new @Nullable Object[rows.size()];
        var n = 0;
        for (var row : rows) {
            values[n++] = column.apply(row);
        }
        return values;
    }
}
