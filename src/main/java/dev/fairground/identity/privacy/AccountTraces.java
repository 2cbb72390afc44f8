package dev.fairground.identity.privacy;

import dev.fairground.kernel.Store;
import dev.fairground.kernel.UserId;
import dev.fairground.program.PersonalData.Person;
import org.intellij.lang.annotations.Language;
import org.jdbi.v3.core.Jdbi;

/** The rows in which somebody's name, address, devices and papers stand. */
@Store
class AccountTraces {
    @Language("sql")
    private static final String ACCOUNT = """
            select jsonb_build_array(to_jsonb(a))::text
              from (select o.id, o.username, o.display_name, o.email, o.email_proof, o.locale, o.state, o.seller_rules,
                           o.created_at,
                           array(select r.role from identity.role_grant as r where r.account_id = o.id) as roles
                      from identity.account as o
                     where o.id = :user) as a
            """;

    @Language("sql")
    private static final String DEVICES = """
            select coalesce(jsonb_agg(to_jsonb(s) order by s.started_at), '[]')::text
              from (select o.device, o.started_at, o.rotated_at
                      from identity.session as o
                     where o.account_id = :user) as s
            """;

    @Language("sql")
    private static final String KEYS = """
            select coalesce(jsonb_agg(to_jsonb(k) order by k.created_at), '[]')::text
              from (select o.name, o.start, o.scopes, o.created_at, o.expires_at, o.last_used_at
                      from identity.api_key as o
                     where o.account_id = :user) as k
            """;

    @Language("sql")
    private static final String WAYS = """
            select coalesce(jsonb_agg(to_jsonb(w) order by w.linked_at), '[]')::text
              from (select o.provider, o.subject, o.name, o.linked_at
                      from identity.way as o
                     where o.account_id = :user) as w
            """;

    @Language("sql")
    private static final String APPEALS = """
            select coalesce(jsonb_agg(to_jsonb(p) order by p.sent_at), '[]')::text
              from (select o.text, o.state, o.sent_at, o.decided_at, o.reason
                      from identity.appeal as o
                     where o.account_id = :user) as p
            """;

    @Language("sql")
    private static final String GRANTS = """
            select coalesce(jsonb_agg(to_jsonb(g) order by g.given_at), '[]')::text
              from (select o.permission, o.given_at, o.reason, o.expires_at
                      from identity.permission_grant as o
                     where o.account_id = :user) as g
            """;

    @Language("sql")
    private static final String TERMS = """
            select coalesce(jsonb_agg(to_jsonb(t) order by t.at, t.document), '[]')::text
              from (select o.document, o.version, o.at, o.way
                      from identity.terms_acceptance as o
                     where o.account_id = :user) as t
            """;

    @Language("sql")
    private static final String ACTS = """
            select coalesce(jsonb_agg(to_jsonb(c) order by c.at), '[]')::text
              from (select o.at, o.act, d.detail
                      from identity.audit as o
                      left join identity.audit_detail as d using (n)
                     where o.subject = 'user:' || cast(:user as uuid)) as c
            """;

    @Language("sql")
    private static final String ERASE = """
            with credentials as (delete from identity.credential where account_id = :user),
                 codes as (delete from identity.email_code where account_id = :user),
                 resets as (delete from identity.reset_request where lower(address) = lower(cast(:email as text))),
                 links as (delete from identity.password_link where account_id = :user),
                 factors as (delete from identity.totp where account_id = :user),
                 recovery as (delete from identity.recovery_code where account_id = :user),
                 keys as (delete from identity.api_key where account_id = :user),
                 papers as (delete from identity.kyc where account_id = :user),
                 ways as (delete from identity.way where account_id = :user),
                 guests as (delete from identity.guest where account_id = :user),
                 appeals as (delete from identity.appeal where account_id = :user),
                 roles as (delete from identity.role_grant where account_id = :user),
                 terms as (delete from identity.terms_acceptance where account_id = :user),
                 grants as (delete from identity.permission_grant where account_id = :user),
                 details as (
                    delete from identity.audit_detail
                     where n in (select c.n
                                   from identity.audit as c
                                  where c.subject = 'user:' || cast(:user as uuid)))
            update identity.account
               set username = 'gone-' || right(replace(id::text, '-', ''), 24), email = null,
                   email_proof = 'NONE', display_name = 'gone', state = 'DELETED', suspended_until = null,
                   seller_rules = null
             where id = :user
            """;

    private final Jdbi db;

    AccountTraces(Jdbi db) {
        this.db = db;
    }

    String account(UserId user) {
        return read(ACCOUNT, user);
    }

    String devices(UserId user) {
        return read(DEVICES, user);
    }

    String keys(UserId user) {
        return read(KEYS, user);
    }

    String ways(UserId user) {
        return read(WAYS, user);
    }

    String appeals(UserId user) {
        return read(APPEALS, user);
    }

    String grants(UserId user) {
        return read(GRANTS, user);
    }

    String terms(UserId user) {
        return read(TERMS, user);
    }

    String acts(UserId user) {
        return read(ACTS, user);
    }

    /** Leaves the row of the account, the chain of acts without their details, and nothing else. */
    void erase(Person person) {
        db.useHandle(h -> h.createUpdate(ERASE)
                .bind("user", person.id().value())
                .bind("email", person.email())
                .execute());
    }

    private String read(String sql, UserId user) {
        return db.withHandle(h -> h.createQuery(sql)
                .bind("user", user.value())
                .mapTo(String.class)
                .one());
    }
}
