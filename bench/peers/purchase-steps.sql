-- A purchase step by step: the program's own statements for one order, decided by the client between them.
\set buyer 100000000000 + random(1, :users)
\set lot 100000000000 + random(1, :lots)
begin;
insert into commands.command (user_id, route, key, hash, object_id, at)
values (('00000000-0000-7000-8001-' || :buyer)::uuid, 'POST /api/v1/market/orders', gen_random_uuid()::text,
        repeat('0', 64), uuidv7(), now())
    on conflict do nothing
returning object_id as "order" \gset
select l.version, l.seller_id as seller, l.unit_price as price, l.available, l.delivery_minutes as minutes, c.kind,
       l.title, l.description, l.attrs
  from market.lot as l
  join market.category as c on c.id = l.category_id
 where l.id = ('00000000-0000-7000-8002-' || :lot)::uuid
 order by l.id
   for update of l \gset
\set gross :price * 1
\set left :available - 1
\set fee least(:gross, greatest(1000, least(50000, :gross * 500 / 10000)))
select max(a.id) filter (where a.purpose = 'spend') as account,
       max(a.balance) filter (where a.purpose = 'spend') as balance,
       max(a.seq) filter (where a.purpose = 'spend') as seq
  from (select id, purpose, balance, seq from wallet.account
         where owner = 'user:00000000-0000-7000-8001-' || :buyer and currency = 'RUB'
         order by id for update) as a \gset
with journal as (
    insert into market.stock_move (lot_id, order_id, units, reason, at)
    values (('00000000-0000-7000-8002-' || :lot)::uuid, :order::uuid, -1, 'SOLD', now())
)
update market.lot set available = :left::int, state = case when :left::int = 0 then 'SOLD' else 'ACTIVE' end
 where id = ('00000000-0000-7000-8002-' || :lot)::uuid;
with kept as (
    insert into market.snapshot (lot_id, lot_version, category_id, kind, title, description, attrs, unit_price, unit_size)
    select l.id, l.version, l.category_id, c.kind, l.title, l.description, l.attrs, l.unit_price, l.unit_size
      from market.lot as l
      join market.category as c on c.id = l.category_id
     where l.id = ('00000000-0000-7000-8002-' || :lot)::uuid
        on conflict do nothing
), logged as (
    insert into market.order_event (order_id, n, type, actor, state, at)
    values (:order::uuid, 1, 'PAID', 'BUYER', 'PAID', now())
), timed as (
    insert into market.order_timer (order_id, kind, due_at, version)
    values (:order::uuid, 'SILENT_REFUND', now() + interval '1 day', 1)
)
insert into market.order_ (id, number, buyer_id, seller_id, lot_id, lot_version, state, version, quantity, currency,
                           gross, commission, commission_rule, from_spend, from_earned, message, fields, paid_at,
                           deliver_by, auto_confirm_hours, hold_hours)
values (:order::uuid, bench.order_number(), ('00000000-0000-7000-8001-' || :buyer)::uuid, :seller::uuid,
        ('00000000-0000-7000-8002-' || :lot)::uuid, :version::int, 'PAID', 1, 1, 'RUB', :gross::bigint, :fee::bigint,
        'GLOBAL', :gross::bigint, 0, '', '{}', now(), now() + make_interval(mins => :minutes::int + 30), 72, 72);
with booked as (
    insert into wallet.transfer (at, kind, reference)
    values (now(), 'purchase', 'order:' || :order || ':1')
    returning id
), opened as (
    insert into wallet.account (owner, currency, purpose, balance, seq)
    values ('order:' || :order, 'RUB', 'escrow', :gross::bigint, 1)
    returning id
), changed as (
    update wallet.account set balance = :balance::bigint - :gross::bigint, seq = :seq::bigint + 1
     where id = :account::bigint
)
insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
select b.id, :account::bigint, -:gross::bigint, :balance::bigint - :gross::bigint, :seq::bigint + 1, 1 from booked as b
 union all
select b.id, o.id, :gross::bigint, :gross::bigint, 1, 2 from booked as b, opened as o;
with written as (
    insert into events.event (name, type, version, at, subject, data)
    values (uuidv7(), 'market.order-paid', 1, now(), 'order:' || :order,
            jsonb_build_object('order', :order::uuid, 'lot', ('00000000-0000-7000-8002-' || :lot)::uuid,
                               'buyer', ('00000000-0000-7000-8001-' || :buyer)::uuid, 'seller', :seller::uuid))
    returning id, subject
)
insert into events.delivery (listener, subject, event_id, due_at)
select l.listener, w.subject, w.id, now()
  from written as w
 cross join bench.listener as l;
commit;
