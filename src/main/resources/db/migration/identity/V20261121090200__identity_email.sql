-- Who proved that an address belongs to the account: nobody, a code we sent, or the provider it signed in with.
alter table identity.account
    add column email_proof text not null default 'NONE' check (email_proof in ('NONE', 'MAIL', 'PROVIDER'));

-- What was sent last for a purpose, a code or a link; an older one is worth nothing.
create table identity.email_code (
    account_id uuid        not null references identity.account (id),
    purpose    text        not null check (purpose in ('VERIFY', 'CHANGE', 'RESET')),
    address    text        not null,
    hash       text        not null check (length(hash) = 64),
    sent_at    timestamptz not null,
    tries      integer     not null,                  -- wrong ones so far
    sent_today integer     not null,                  -- on the day of sent_at
    primary key (account_id, purpose)
);

-- Addresses whose owners forgot a password. Known and unknown ones wait alike, so that nobody can tell them apart.
create table identity.reset_request (
    id      bigint generated always as identity primary key,
    address text        not null,
    at      timestamptz not null
);

alter table identity.session
    add column device     text        not null default '',   -- as its program names itself
    add column started_at timestamptz not null default clock_timestamp();
