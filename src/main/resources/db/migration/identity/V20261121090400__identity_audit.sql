-- What people with power did. Rows are chained: each holds the hash of itself and of the one before.
create table identity.audit (
    n           bigint      primary key,
    at          timestamptz not null,
    actor       uuid,                                 -- null for the operator at the console
    act         text        not null,
    subject     text        not null,
    detail_hash text        not null check (length(detail_hash) = 64),
    hash        text        not null unique check (length(hash) = 64)
);

create index audit_of_subject on identity.audit (subject, n);

-- Reasons and values. A row here may be erased for the sake of a person, and the chain still proves the rest.
create table identity.audit_detail (
    n      bigint primary key references identity.audit (n),
    detail text   not null
);

create function identity.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is never changed: % of identity.% refused', lower(tg_op), tg_table_name;
end $$;

create trigger audit_is_final before update or delete on identity.audit
    for each statement execute function identity.refuse();

alter table identity.account add column suspended_until timestamptz;

alter table identity.role_grant drop constraint role_grant_role_check;
alter table identity.role_grant add constraint role_grant_role_check check
    (role in ('USER', 'SELLER', 'CREATOR', 'SUPPORT', 'MODERATOR', 'ARBITER', 'FINANCE', 'MANAGER', 'ADMIN'));
