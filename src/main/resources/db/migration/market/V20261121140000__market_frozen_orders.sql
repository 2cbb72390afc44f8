-- Orders that stand still because the payment of their buyer was taken back, and how long they stood still in all.
alter table market.order_
    add column frozen_at  timestamptz,
    add column frozen_for uuid,                                  -- payments.payment; no foreign keys across modules
    add column paused_ms  bigint not null default 0 check (paused_ms >= 0),
    add constraint order_frozen_for check ((frozen_at is null) = (frozen_for is null)),
    add constraint order_frozen_is_open check (frozen_at is null or state in ('PAID', 'IN_PROGRESS', 'DELIVERED'));

create index order_frozen on market.order_ (frozen_at, id) where frozen_at is not null;

alter table market.order_event
    drop constraint order_event_type_check,
    drop constraint order_event_actor_check,
    add constraint order_event_type_check check
        (type in ('PAID', 'STARTED', 'DELIVERED', 'COMPLETED', 'PAID_OUT', 'REFUNDED', 'FROZEN', 'CONTINUED')),
    add constraint order_event_actor_check check (actor in ('BUYER', 'SELLER', 'OPERATOR', 'SYSTEM'));
