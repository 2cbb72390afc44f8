-- Currencies are data that is never changed: what was written in minor units means the same for ever.
create table wallet.currency (
    code     text     primary key collate "C",
    exponent smallint not null check (exponent between 0 and 18)
);

insert into wallet.currency (code, exponent)
values ('RUB', 2), ('USD', 2), ('EUR', 2), ('USDT', 6), ('TON', 9), ('XTR', 0), ('CREDIT', 0);

create trigger currency_is_final before update or delete on wallet.currency
    for each statement execute function wallet.refuse();

-- Until when money kept for somebody stays out of reach; a transfer that undoes a part of another names it.
alter table wallet.account add column until timestamptz;
alter table wallet.transfer add column reverses bigint;
create index transfer_by_original on wallet.transfer (reverses) where reverses is not null;

-- Royalties are an object's and written by everybody: cold, and looked at exactly before they are paid out.
alter table wallet.account drop constraint account_cold;
alter table wallet.account add constraint account_cold check (cold = (owner in ('house', 'outside') or purpose = 'royalty'));

-- Where the house spends it stands below zero. What was paid from a bank account before money came there, the operator has
-- advanced.
create function wallet.on_its_side(owner text, purpose text, balance numeric) returns boolean immutable language sql as $$
    select case when purpose in ('conversion', 'bank', 'provider:manual') then true
                when owner = 'outside' or purpose in ('debt', 'voucher', 'loss', 'providerfee', 'netfee', 'issue')
                then balance <= 0
                else balance >= 0 end
$$;

alter table wallet.account drop constraint account_sign;
alter table wallet.account add constraint account_sign check (wallet.on_its_side(owner, purpose, balance));

insert into wallet.account (owner, currency, purpose, cold)
select a.owner, c.code, a.purpose, true
  from (values ('house', 'fee'), ('house', 'promotion'), ('house', 'penalty'), ('house', 'voucher'), ('house', 'loss'),
               ('house', 'providerfee'), ('house', 'netfee'), ('house', 'capital'), ('house', 'conversion'),
               ('house', 'issue'), ('outside', 'bank'), ('outside', 'provider:stripe'), ('outside', 'provider:paypal'),
               ('outside', 'provider:yookassa'), ('outside', 'provider:telegram-stars'), ('outside', 'provider:ton'),
               ('outside', 'provider:manual')) as a (owner, purpose)
 cross join wallet.currency as c
 order by a.owner, a.purpose, c.code;

-- Money a user has set aside for a bid, an offer, an order to buy: how much of it is left, and where it came from.
create table wallet.hold (
    id          uuid        primary key,
    about       text        not null collate "C",
    user_id     uuid        not null,
    currency    text        not null collate "C",
    from_spend  bigint      not null check (from_spend >= 0),
    from_earned bigint      not null check (from_earned >= 0),
    state       text        not null check (state in ('OPEN', 'SPENT', 'RELEASED')),
    version     integer     not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint hold_once unique (about, user_id),
    constraint hold_is_open_while_it_holds check ((state = 'OPEN') = (from_spend + from_earned > 0))
) with (fillfactor = 80);

create index hold_by_user on wallet.hold (user_id) where state = 'OPEN';
create index hold_by_end on wallet.hold (expires_at) where state = 'OPEN';

-- How much of a transfer can still be given back; a row exists from the first reversal on.
create table wallet.reversible (
    transfer bigint primary key,
    currency text   not null collate "C",
    "left"   bigint not null check ("left" >= 0)
);

-- The rate at which a transfer changed money of one currency into another: `bought` is floor(sold * numerator / denominator).
create table wallet.conversion (
    transfer    bigint not null primary key,
    sold        bigint not null check (sold > 0),
    bought      bigint not null check (bought > 0),
    numerator   bigint not null check (numerator > 0),
    denominator bigint not null check (denominator > 0)
);

create trigger conversion_is_final before update or delete on wallet.conversion
    for each statement execute function wallet.refuse();
