-- A sign-in on one device. The token before is not kept: the present one is derived from it.
create table identity.session (
    id            uuid        primary key,
    account_id    uuid        not null references identity.account (id),
    token_hash    text        not null check (length(token_hash) = 64),
    rotated_at    timestamptz not null,
    expires_at    timestamptz not null,               -- moves on with each use
    ends_at       timestamptz not null                -- never moves
);

create index session_of_account on identity.session (account_id);
create index session_by_expiry on identity.session (expires_at);

-- Access tokens refused before they expire: those of a session, or those of an account below an epoch.
create table identity.denial (
    id    uuid        primary key,
    epoch integer     not null,
    until timestamptz not null
);

-- Keys that sign access tokens; the private half is sealed with AES-GCM.
create table identity.signing_key (
    kid         text        primary key,
    public_key  bytea       not null,
    private_key bytea       not null,
    active_from timestamptz not null
);

-- Links that let somebody set a password once; a newer link of the same account replaces an older one.
create table identity.password_link (
    account_id uuid        primary key references identity.account (id),
    token_hash text        not null unique check (length(token_hash) = 64),
    expires_at timestamptz not null
);
