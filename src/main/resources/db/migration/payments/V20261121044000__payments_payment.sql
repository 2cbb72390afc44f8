create schema if not exists payments;

-- Money that a user brings in through a provider.
create table payments.payment (
    id                 uuid primary key,
    user_id            uuid        not null,
    provider           text        not null,
    amount             bigint      not null check (amount > 0),
    currency           text        not null,
    state              text        not null check (state in ('CREATED', 'PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED')),
    pay_url            text,
    created_at         timestamptz not null,
    expires_at         timestamptz not null check (expires_at > created_at),
    suspended_amount   bigint check (suspended_amount > 0),
    suspended_currency text,
    constraint payment_has_a_page check (state <> 'PENDING' or pay_url is not null),
    constraint payment_suspense check ((suspended_amount is null) = (suspended_currency is null)),
    constraint payment_in_suspense_is_over check (suspended_amount is null or state in ('FAILED', 'EXPIRED'))
) with (fillfactor = 90);

create index payment_of_user on payments.payment (user_id, id);
create index payment_open on payments.payment (expires_at) where state in ('CREATED', 'PENDING');
create index payment_suspended on payments.payment (id) where suspended_amount is not null;

-- What providers told us, each event once.
create table payments.event (
    provider   text        not null,
    id         text        not null check (length(id) between 1 and 255),
    payment_id uuid        not null,
    outcome    text        not null check (outcome in ('SUCCEEDED', 'FAILED')),
    amount     bigint      not null check (amount > 0),
    currency   text        not null,
    at         timestamptz not null,
    primary key (provider, id)
);
