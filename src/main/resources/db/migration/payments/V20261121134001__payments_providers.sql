-- What providers call a payment and its money, what was given back of it, and when to ask about it next.
alter table payments.payment
    drop constraint payment_state_check,
    drop constraint payment_in_suspense_is_over,
    add column order_reference  text,
    add column money_reference  text,
    add column suspended_money  text,
    add column returned         bigint not null default 0,
    add column check_at         timestamptz,
    add column checks           int    not null default 0,
    add constraint payment_state_check check (state in
        ('CREATED', 'PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED')),
    add constraint payment_returned check (returned between 0 and amount);

-- The same money is never counted for two payments.
create unique index payment_money on payments.payment (provider, money_reference) where money_reference is not null;
create unique index payment_order on payments.payment (provider, order_reference) where order_reference is not null;
create index payment_to_check on payments.payment (check_at) where check_at is not null;

-- Everything a provider sent, as it came, also where nobody understands it.
alter table payments.event
    alter column payment_id drop not null,
    alter column outcome    drop not null,
    alter column amount     drop not null,
    alter column currency   drop not null,
    add column kind  text  not null default 'outcome',
    add column body  bytea,
    add column state text  not null default 'DONE' check (state in ('NEW', 'DONE', 'STRANGE'));

create index event_of_payment on payments.event (payment_id, at);
create index event_strange on payments.event (at) where state = 'STRANGE';

-- Money on its way back to its source; it lies in suspense until the provider has said what became of it.
create table payments.refund (
    id           uuid primary key,
    payment_id   uuid        not null references payments.payment,
    amount       bigint      not null check (amount > 0),
    currency     text        not null,
    from_suspense boolean    not null,
    money        text        not null,
    state        text        not null check (state in ('ASKED', 'DONE', 'FAILED')),
    said         text,
    reference    text,
    asked_by     uuid        not null,
    reason       text        not null,
    asked_at     timestamptz not null,
    ended_at     timestamptz,
    check_at     timestamptz,
    checks       int         not null default 0,
    constraint refund_ends check ((state = 'ASKED') = (ended_at is null)),
    constraint refund_is_checked check ((state = 'ASKED') = (check_at is not null))
);

create index refund_of_payment on payments.refund (payment_id, asked_at);
create index refund_to_check on payments.refund (check_at) where check_at is not null;
