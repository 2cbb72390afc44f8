create schema if not exists identity;

create table identity.account (
    id           uuid        primary key,
    username     text        not null check (username ~ '^[A-Za-z0-9_-]{3,30}$'),
    email        text        not null check (length(email) between 3 and 254),
    display_name text        not null check (length(display_name) between 1 and 60),
    locale       text        not null check (locale in ('ru', 'en')),
    state        text        not null default 'ACTIVE' check (state in ('ACTIVE', 'SUSPENDED', 'BANNED', 'FROZEN', 'DELETED')),
    epoch        integer     not null default 0,      -- access tokens of an older epoch are refused
    seller_rules text,                                -- the version of the seller rules that was accepted
    created_at   timestamptz not null
);

create unique index account_username on identity.account (lower(username));
create unique index account_email on identity.account (lower(email));

create table identity.role_grant (
    account_id uuid        not null references identity.account (id),
    role       text        not null check (role in ('USER', 'SELLER', 'ADMIN')),
    at         timestamptz not null,
    primary key (account_id, role)
);

create index role_grant_admin on identity.role_grant (account_id) where role = 'ADMIN';

-- Ways to prove who one is; other kinds than passwords may come.
create table identity.credential (
    account_id uuid        not null references identity.account (id),
    kind       text        not null check (kind in ('PASSWORD')),
    secret     text        not null,                  -- PHC string of Argon2id
    changed_at timestamptz not null,
    primary key (account_id, kind)
);
