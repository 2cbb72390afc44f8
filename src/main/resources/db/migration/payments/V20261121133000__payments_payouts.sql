-- Where people want their money sent. What stands there is sealed; equal fingerprints are equal requisites.
create table payments.requisites (
    id          uuid        primary key,
    user_id     uuid        not null,
    method      text        not null,
    kind        text        not null check (kind in ('CARD', 'BANK', 'WALLET')),
    sealed      bytea,                                -- null once the person is erased
    shown       text,
    fingerprint bytea,
    at          timestamptz not null
);

create index requisites_of_user on payments.requisites (user_id);
create index requisites_alike on payments.requisites (fingerprint) where fingerprint is not null;

-- One row for each person who was ever paid out: whoever decides about their payouts holds it.
create table payments.payee (
    user_id       uuid primary key,
    requisites_id uuid references payments.requisites (id),
    changed_at    timestamptz                         -- null while the first requisites are in use
);

-- Money on its way out. Its id is the key under which its provider is asked, and there is never another one.
create table payments.payout (
    id            uuid        primary key,
    user_id       uuid        not null,
    method        text        not null,
    requisites_id uuid        not null references payments.requisites (id),
    amount        bigint      not null check (amount > 0),
    fee           bigint      not null check (fee >= 0 and fee < amount),
    currency      text        not null,
    state         text        not null check (
        state in ('REQUESTED', 'APPROVED', 'QUEUED', 'SENT', 'UNKNOWN', 'PAID', 'FAILED', 'CANCELLED')),
    approved_by   uuid,
    confirmed_by  uuid,
    reason        text,
    reference     text,
    requested_at  timestamptz not null,
    sent_at       timestamptz,
    asked         integer     not null default 0,     -- how often the provider was asked about it
    ask_at        timestamptz,
    ended_at      timestamptz,
    constraint payout_four_eyes check (approved_by <> user_id and confirmed_by <> user_id and confirmed_by <> approved_by),
    constraint payout_was_sent check (state not in ('SENT', 'UNKNOWN', 'PAID') or (sent_at is not null and ask_at is not null)),
    constraint payout_ended check ((ended_at is not null) = (state in ('PAID', 'FAILED', 'CANCELLED')))
) with (fillfactor = 80);

create index payout_of_user on payments.payout (user_id, id);
create index payout_by_requisites on payments.payout (requisites_id);
create index payout_open on payments.payout (id) where ended_at is null;

-- The memory of the sandbox, which plays a bank: what it was asked to pay, once for each key.
create table payments.sandbox_payout (
    key      uuid        primary key,
    amount   bigint      not null check (amount > 0),
    currency text        not null,
    outcome  text        not null check (outcome in ('PAYS', 'FAILS', 'LATE', 'LOST')),
    at       timestamptz not null
);
