-- Permissions given to somebody beside those of the roles. A row that has expired gives nothing.
create table identity.permission_grant (
    account_id uuid        not null references identity.account (id),
    permission text        not null check (length(permission) between 3 and 100),
    given_by   uuid        not null references identity.account (id),
    given_at   timestamptz not null,
    reason     text        not null,
    expires_at timestamptz,
    primary key (account_id, permission),
    check (account_id <> given_by)
);
