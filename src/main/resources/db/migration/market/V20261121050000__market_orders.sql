-- What a lot said when it was bought: one row per edition of a lot, shared by all its orders. Rows are never changed.
create table market.snapshot (
    lot_id      uuid    not null,
    lot_version integer not null,
    category_id uuid    not null,
    kind        text    not null check (kind in ('CURRENCY', 'ITEM', 'ACCOUNT', 'KEY', 'TOPUP', 'SERVICE')),
    title       text    not null,
    description text    not null,
    attrs       jsonb   not null,
    unit_price  bigint  not null check (unit_price >= 1),
    unit_size   integer not null check (unit_size > 0),
    primary key (lot_id, lot_version)
);

-- Purchases. An order, its first event and its timer are written by one statement, as are its later moves: foreign keys
-- between them would check what cannot be otherwise, once per purchase.
create table market.order_ (
    id                 uuid        primary key,
    number             text        not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    buyer_id           uuid        not null,                     -- identity.account; no foreign keys across modules
    seller_id          uuid        not null check (seller_id <> buyer_id),
    lot_id             uuid        not null,
    lot_version        integer     not null,
    state              text        not null
                                   check (state in ('PAID', 'IN_PROGRESS', 'DELIVERED', 'COMPLETED', 'REFUNDED')),
    version            integer     not null check (version >= 1),
    quantity           integer     not null check (quantity > 0),
    currency           text        not null,
    gross              bigint      not null check (gross > 0),
    commission         bigint      not null check (commission between 0 and gross),
    commission_rule    text        not null check (commission_rule in ('CATEGORY', 'PARENT', 'GAME', 'GLOBAL')),
    from_spend         bigint      not null check (from_spend >= 0),
    from_earned        bigint      not null check (from_earned >= 0),
    message            text        not null check (length(message) <= 1000),
    fields             jsonb       not null,
    paid_at            timestamptz not null,
    deliver_by         timestamptz not null check (deliver_by > paid_at),
    auto_confirm_hours integer     not null check (auto_confirm_hours > 0),
    hold_hours         integer     not null check (hold_hours > 0),
    note               text        not null default '' check (length(note) <= 4000),
    confirm_by         timestamptz,
    hold_until         timestamptz,
    paid_out           boolean     not null default false,
    check (from_spend + from_earned = gross),
    check (confirm_by is not null or state <> 'DELIVERED'),
    check ((hold_until is not null) = (state = 'COMPLETED')),
    check (not paid_out or state = 'COMPLETED')
) with (fillfactor = 80);

create index order_of_buyer  on market.order_ (buyer_id, paid_at, id);
create index order_of_seller on market.order_ (seller_id, paid_at, id);

-- The life of an order; n is its version after the event. Rows are never changed.
create table market.order_event (
    order_id uuid        not null,
    n        integer     not null check (n >= 1),
    type     text        not null check (type in ('PAID', 'STARTED', 'DELIVERED', 'COMPLETED', 'PAID_OUT', 'REFUNDED')),
    actor    text        not null check (actor in ('BUYER', 'SELLER', 'SYSTEM')),
    state    text        not null,
    at       timestamptz not null,
    primary key (order_id, n)
);

-- What happens to an order if nobody acts: one thing as long as money of it is held, nothing afterwards. A row is claimed for a minute of real time,
-- then its order is moved by the ordinary use case, which ends or replaces the timer.
create table market.order_timer (
    order_id      uuid        primary key,
    kind          text        not null check (kind in ('SILENT_REFUND', 'AUTO_CONFIRM', 'HOLD_END')),
    due_at        timestamptz not null,
    version       integer     not null,
    claimed_until timestamptz
);

create index order_timer_due on market.order_timer (due_at);

-- Blocks of a thousand: a process takes one and hands out its numbers in memory.
create sequence market.order_number increment by 1000;
