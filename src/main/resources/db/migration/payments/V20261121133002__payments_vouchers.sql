-- Codes that were given out together: what each is worth, how often and when it may be used, and what all may cost.
create table payments.campaign (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 100),
    kind       text        not null check (kind in ('CREDIT')),
    amount     bigint      not null check (amount > 0),
    currency   text        not null,
    codes      integer     not null check (codes between 1 and 10000),
    max_uses   integer     not null check (max_uses > 0),
    budget     bigint      not null check (budget >= amount),
    spent      bigint      not null default 0 check (spent between 0 and budget),
    starts_at  timestamptz not null,
    ends_at    timestamptz not null check (ends_at > starts_at),
    made_by    uuid,                                  -- null for the operator at the console
    made_at    timestamptz not null,
    stopped_at timestamptz
) with (fillfactor = 80);

-- A code is known by its fingerprint only: whoever reads the database alone can redeem none.
create table payments.voucher (
    fingerprint bytea   primary key,
    campaign_id uuid    not null references payments.campaign (id),
    uses        integer not null default 0 check (uses >= 0)
) with (fillfactor = 80);

create index voucher_of_campaign on payments.voucher (campaign_id);

create table payments.redemption (
    id          uuid        primary key,
    fingerprint bytea       not null references payments.voucher (fingerprint),
    user_id     uuid        not null,
    at          timestamptz not null,
    constraint redemption_once unique (fingerprint, user_id)
);

create index redemption_of_user on payments.redemption (user_id);

-- How often somebody was wrong since then.
create table payments.code_tries (
    user_id  uuid        primary key,
    began_at timestamptz not null,
    tries    integer     not null check (tries >= 0)
);
