package dev.fairground.identity.users;

import dev.fairground.identity.Account.State;
import dev.fairground.identity.Role;
import dev.fairground.kernel.Clock;
import dev.fairground.kernel.Id;
import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows that say who may come in and with which roles. */
@Store
public class UserRows {
    @Language("sql")
    private static final String LOCK = """
            select a.id
              from identity.account as a
             where a.id = any(:accounts)
                or exists (select 1 from identity.role_grant as r where r.account_id = a.id and r.role = 'ADMIN')
             order by a.id
               for update
            """;

    @Language("sql")
    private static final String OTHER_ADMINS = """
            select exists (select 1
                             from identity.account as a
                             join identity.role_grant as r on r.account_id = a.id and r.role = 'ADMIN'
                            where a.state = 'ACTIVE' and a.id <> :account)
            """;

    @Language("sql")
    private static final String SET_STATE = """
            update identity.account set state = :state, suspended_until = :until where id = :account
            """;

    @Language("sql")
    private static final String SET_ROLES = """
            with gone as (
                delete from identity.role_grant where account_id = :account and role <> all(:roles))
            insert into identity.role_grant (account_id, role, at)
            select :account, r.role, :now
              from unnest(:roles::text[]) as r (role)
                on conflict do nothing
            """;

    @Language("sql")
    private static final String LIFT = """
            update identity.account
               set state = case when frozen_at is null then 'ACTIVE' else 'FROZEN' end, suspended_until = null
             where state = 'SUSPENDED' and suspended_until <= :now
            """;

    @Language("sql")
    private static final String LET_IN = """
            update identity.account
               set state = case when state <> 'FROZEN' and frozen_at is not null then 'FROZEN' else 'ACTIVE' end,
                   frozen_at = case when state <> 'FROZEN' then frozen_at end,
                   suspended_until = null
             where id = :account
            """;

    /** The last administrator who can come in is not frozen. */
    @Language("sql")
    private static final String FREEZE = """
            update identity.account as a
               set frozen_at = :now,
                   state = case when a.state = 'ACTIVE' then 'FROZEN' else a.state end
             where a.id = any(:accounts)
               and a.frozen_at is null
               and a.state <> 'DELETED'
               and (not exists (select 1 from identity.role_grant as r where r.account_id = a.id and r.role = 'ADMIN')
                    or exists (select 1
                                 from identity.account as o
                                 join identity.role_grant as r on r.account_id = o.id and r.role = 'ADMIN'
                                where o.state = 'ACTIVE' and o.id <> all(:accounts)))
            returning a.id
            """;

    @Language("sql")
    private static final String THAW = """
            update identity.account as a
               set frozen_at = null,
                   state = case when a.state = 'FROZEN' then 'ACTIVE' else a.state end
             where a.id = any(:accounts) and a.frozen_at is not null
            returning a.id
            """;

    @Language("sql")
    private static final String ACCEPT_APPEAL = """
            update identity.appeal
               set state = 'ACCEPTED', decided_at = :now, decided_by = :by, reason = :reason
             where account_id = :account and state = 'OPEN'
            """;

    private final Jdbi db;
    private final Clock clock;

    UserRows(Jdbi db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Locks accounts together with every administrator's: two of them cannot put each other out at once. */
    public void lock(UserId... accounts) {
        db.useHandle(h -> new HashSet<>(h.createQuery(LOCK)
                .bindArray("accounts", UUID.class, (Object[]) Id.values(List.of(accounts)))
                .mapTo(UUID.class)
                .list()));
    }

    /** Whether somebody else is an administrator and may come in. */
    public boolean hasOtherAdmins(UserId account) {
        return db.withHandle(h -> h.createQuery(OTHER_ADMINS)
                .bind("account", account.value())
                .mapTo(Boolean.class)
                .one());
    }

    void setState(UserId account, State state, @Nullable Instant until) {
        db.useHandle(h -> h.createUpdate(SET_STATE)
                .bind("account", account.value())
                .bind("state", state)
                .bind("until", until)
                .execute());
    }

    /** Lets somebody in who was kept out, or trade who was frozen: the one that is nearer. */
    void letIn(UserId account) {
        db.useHandle(
                h -> h.createUpdate(LET_IN).bind("account", account.value()).execute());
    }

    /** Freezes accounts and says which were not frozen before. */
    Set<UserId> freeze(Set<UserId> accounts) {
        return db.withHandle(h -> changed(h.createQuery(FREEZE).bind("now", clock.real()), accounts));
    }

    /** Lets accounts trade again and says which were frozen. */
    Set<UserId> thaw(Set<UserId> accounts) {
        return db.withHandle(h -> changed(h.createQuery(THAW), accounts));
    }

    private static Set<UserId> changed(Query update, Set<UserId> accounts) {
        return new HashSet<>(update.bindArray("accounts", UUID.class, (Object[]) Id.values(accounts))
                .map((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Answers the open appeal of somebody who is let in, if there is one. */
    void acceptAppeal(UserId account, UserId by, String reason) {
        db.useHandle(h -> h.createUpdate(ACCEPT_APPEAL)
                .bind("account", account.value())
                .bind("by", by.value())
                .bind("reason", reason)
                .bind("now", clock.real())
                .execute());
    }

    /** Leaves an account these roles and no others. */
    void setRoles(UserId account, Set<Role> roles) {
        db.useHandle(h -> h.createUpdate(SET_ROLES)
                .bind("account", account.value())
                .bind("now", clock.real())
                .bindArray("roles", String.class, roles.stream().map(Enum::name).toArray())
                .execute());
    }

    /** Lets those in again whose suspension is over. */
    int lift() {
        return db.withHandle(h -> h.createUpdate(LIFT).bind("now", clock.real()).execute());
    }
}
