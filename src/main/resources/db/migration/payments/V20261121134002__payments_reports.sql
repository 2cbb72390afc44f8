-- What providers say came and went, to be held against what we wrote ourselves.
create table payments.report_line (
    provider text        not null,
    id       text        not null,
    kind     text        not null check (kind in ('PAYMENT', 'REFUND')),
    money    text        not null,
    amount   bigint      not null,
    currency text        not null,
    fee      bigint      not null,
    at       timestamptz not null,
    primary key (provider, id)
);

create index report_line_money on payments.report_line (provider, money);

-- From when to when a provider's word was read.
create table payments.report (
    provider text primary key,
    since    timestamptz not null,
    until    timestamptz not null
);
