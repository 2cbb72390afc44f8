-- Keys with which programs of somebody act for them; the key itself is shown once and kept as a hash.
create table identity.api_key (
    id           uuid        primary key,
    account_id   uuid        not null references identity.account (id),
    name         text        not null check (length(name) between 1 and 60),
    start        text        not null,                -- enough of the key to tell it from others
    hash         text        not null unique check (length(hash) = 64),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz
);

create index api_key_of_account on identity.api_key (account_id, created_at);
