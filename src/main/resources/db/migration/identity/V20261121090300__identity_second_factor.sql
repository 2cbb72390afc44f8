-- Authenticators. The secret is sealed with AES-GCM under the account's id.
create table identity.totp (
    account_id uuid    primary key references identity.account (id),
    secret     bytea   not null,
    active     boolean not null default false,        -- once it has shown a right code
    last_step  bigint  not null default 0             -- of the code that was taken last
);

create table identity.recovery_code (
    account_id uuid not null references identity.account (id),
    hash       text not null check (length(hash) = 64),
    primary key (account_id, hash)
);
