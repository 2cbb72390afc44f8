create schema if not exists market;

-- Games and their category trees: written by the operator, read by everything. Every edit changes the revision, so
-- that a node knows whether the tree it holds in memory is still the one that stands here.
create table market.tree (
    only_row boolean primary key default true check (only_row),
    revision uuid    not null
);

insert into market.tree (revision) values ('00000000-0000-7000-8000-000000000000');

create table market.game (
    id           uuid        primary key,
    slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    names        jsonb       not null check (jsonb_typeof(names) = 'object'),
    descriptions jsonb       not null check (jsonb_typeof(descriptions) = 'object'),
    fee_bps      integer     check (fee_bps between 0 and 10000),
    fee_min      bigint      check (fee_min >= 0),
    fee_max      bigint      check (fee_max >= fee_min),
    active       boolean     not null default true,
    version      integer     not null default 1,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    check (num_nulls(fee_bps, fee_min, fee_max) in (0, 3))
);

create table market.category (
    id             uuid        primary key,
    game_id        uuid        not null references market.game,
    parent_id      uuid        references market.category,
    slug           text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
    names          jsonb       not null check (jsonb_typeof(names) = 'object'),
    kind           text        not null check (kind in ('CURRENCY', 'ITEM', 'ACCOUNT', 'KEY', 'TOPUP', 'SERVICE')),
    unit_size      integer     not null default 1 check (unit_size between 1 and 1000000),
    unit_names     jsonb       not null check (jsonb_typeof(unit_names) = 'object'),
    fields         jsonb       not null default '[]' check (jsonb_typeof(fields) = 'array'),
    order_fields   jsonb       not null default '[]' check (jsonb_typeof(order_fields) = 'array'),
    fee_bps        integer     check (fee_bps between 0 and 10000),
    fee_min        bigint      check (fee_min >= 0),
    fee_max        bigint      check (fee_max >= fee_min),
    min_order      bigint      check (min_order >= 1),            -- null: the installation's
    active         boolean     not null default true,
    version        integer     not null default 1,
    schema_version integer     not null default 1,
    position       integer     not null default 0,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    unique (game_id, slug),
    check (num_nulls(fee_bps, fee_min, fee_max) in (0, 3))
);

create index category_by_parent on market.category (parent_id) where parent_id is not null;

-- How many lots of a leaf are on sale: a read model kept by a listener, recounted by a job.
create table market.leaf_count (
    category_id uuid   primary key references market.category,
    lots        bigint not null check (lots >= 0)
);

create table market.lot (
    id               uuid        primary key,
    seller_id        uuid        not null,                        -- identity.account; no foreign key across modules
    category_id      uuid        not null references market.category,
    game_id          uuid        not null references market.game,
    state            text        not null check (state in ('DRAFT', 'ACTIVE', 'INACTIVE', 'SOLD')),
    title            text        not null check (length(title) between 1 and 200),
    description      text        not null check (length(description) <= 5000),
    attrs            jsonb       not null check (jsonb_typeof(attrs) = 'object'),
    unit_price       bigint      not null check (unit_price >= 1),
    unit_size        integer     not null check (unit_size > 0),  -- the category's when the lot was made
    currency         text        not null,
    available        integer     not null check (available >= 0),
    min_qty          integer     not null default 1 check (min_qty >= 1),
    max_qty          integer     check (max_qty >= min_qty),
    delivery_minutes integer     not null check (delivery_minutes between 1 and 20160),
    version          integer     not null default 1,              -- the seller's edits; a sale does not change it
    counted          boolean     not null default false,          -- whether market.leaf_count includes it
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    check (state <> 'ACTIVE' or available > 0),
    check (state <> 'SOLD' or available = 0)
) with (fillfactor = 80);

create index lot_of_category_by_price on market.lot (category_id, unit_price, id) where state = 'ACTIVE';
create index lot_of_category_by_age   on market.lot (category_id, created_at, id) where state = 'ACTIVE';
create index lot_of_game_by_price     on market.lot (game_id, unit_price, id)     where state = 'ACTIVE';
create index lot_of_game_by_age       on market.lot (game_id, created_at, id)     where state = 'ACTIVE';
create index lot_by_price             on market.lot (unit_price, id)              where state = 'ACTIVE';
create index lot_by_age               on market.lot (created_at, id)              where state = 'ACTIVE';
create index lot_of_seller            on market.lot (seller_id, created_at, id);
create index lot_by_word              on market.lot using gin (to_tsvector('simple', title)) where state = 'ACTIVE';

-- Why the stock is what it is: the sum of a lot's moves is what is available. Rows are never changed.
create table market.stock_move (
    id       bigint      generated always as identity primary key,
    lot_id   uuid        not null references market.lot,
    units    integer     not null check (units <> 0),
    reason   text        not null check (reason in ('LISTED', 'EDITED', 'SOLD', 'RETURNED')),
    order_id uuid,
    at       timestamptz not null,
    check ((order_id is not null) = (reason in ('SOLD', 'RETURNED')))
);

create index stock_move_of_lot on market.stock_move (lot_id);
create unique index stock_move_once_per_order on market.stock_move (order_id, reason) where order_id is not null;

create table market.import (
    id          uuid        primary key,
    seller_id   uuid        not null,
    category_id uuid        references market.category,           -- for rows that name none
    state       text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    mode        text        not null check (mode in ('KEEP_GOOD', 'ALL_OR_NOTHING')),
    activate    boolean     not null,
    file_name   text        not null,
    file        bytea,                                            -- until it is finished
    total       integer     not null check (total between 0 and 5000),
    done        integer     not null default 0 check (done <= total),
    created     integer     not null default 0 check (created <= done),
    created_at  timestamptz not null,
    finished_at timestamptz,
    check ((file is null) = (state in ('DONE', 'FAILED'))),
    check ((finished_at is null) = (state in ('QUEUED', 'RUNNING')))
);

create index import_of_seller on market.import (seller_id, created_at, id);
create index import_to_do on market.import (created_at, id) where state in ('QUEUED', 'RUNNING');

-- What became of each row of a file: its lot, or what is wrong with it. The key makes a repeated portion harmless.
create table market.import_line (
    import_id uuid    not null references market.import on delete cascade,
    line      integer not null,
    lot_id    uuid,
    errors    jsonb,
    primary key (import_id, line),
    check (num_nonnulls(lot_id, errors) = 1)
);
