-- Fresh money and goods for one measured point: `users` buyers with money, `lots` lots with `stock` units each.
-- Ids are readable: the last twelve digits are 100000000000 + n. Cold accounts and the category tree stay.
begin;
truncate commands.command, events.event, events.delivery,
         market.order_, market.order_event, market.order_timer, market.snapshot, market.stock_move,
         market.import_line, market.import, market.lot,
         wallet.transfer, wallet.entry, wallet.cold, wallet.unsealed, wallet.seal, wallet.reversible,
         wallet.conversion, wallet.hold, wallet.inspection;
delete from wallet.account where not cold;
update wallet.account set balance = 0 where balance <> 0;

insert into market.game (id, slug, names, descriptions, created_at, updated_at)
select ('00000000-0000-7000-8004-' || 100000000000 + g)::uuid, 'bench-' || g,
       jsonb_build_object('ru', 'Игра ' || g, 'en', 'Game ' || g),
       jsonb_build_object('ru', 'Для замеров', 'en', 'For measuring'), now(), now()
  from generate_series(1, 10) as g
    on conflict do nothing;

insert into market.category (id, game_id, slug, names, kind, unit_names, fields, created_at, updated_at)
select ('00000000-0000-7000-8003-' || 100000000000 + g)::uuid, ('00000000-0000-7000-8004-' || 100000000000 + g)::uuid,
       'items', '{"ru": "Предметы", "en": "Items"}', 'ITEM', '{"ru": "шт.", "en": "pcs"}',
       '[{"key": "rarity", "label": {"ru": "Редкость", "en": "Rarity"}, "type": "SELECT",
          "required": true, "filterable": true, "inList": true,
          "options": [{"value": "common", "label": {"ru": "Обычный", "en": "Common"}, "active": true},
                      {"value": "rare", "label": {"ru": "Редкий", "en": "Rare"}, "active": true},
                      {"value": "epic", "label": {"ru": "Эпический", "en": "Epic"}, "active": true},
                      {"value": "legendary", "label": {"ru": "Легендарный", "en": "Legendary"}, "active": true}]},
         {"key": "level", "label": {"ru": "Уровень", "en": "Level"}, "type": "INT",
          "required": true, "filterable": true, "inList": true, "options": [], "min": 1, "max": 100}]',
       now(), now()
  from generate_series(1, 10) as g
    on conflict do nothing;

insert into market.lot (id, seller_id, category_id, game_id, state, title, description, attrs, unit_price, unit_size,
                        currency, available, delivery_minutes, counted, created_at, updated_at)
select ('00000000-0000-7000-8002-' || 100000000000 + n)::uuid,
       ('00000000-0000-7000-8005-' || 100000000001 + n % 1000)::uuid,
       ('00000000-0000-7000-8003-' || 100000000001 + n % 10)::uuid,
       ('00000000-0000-7000-8004-' || 100000000001 + n % 10)::uuid,
       'ACTIVE', 'Sword of dawn number ' || n, repeat('A blade with a story. ', 10),
       jsonb_build_object('rarity', (array['common', 'rare', 'epic', 'legendary'])[1 + n / 10 % 4],
                          'level', 1 + n / 40 % 100),
       20000 + n::bigint * 7919 % 480000, 1, 'RUB', :stock, 60, true,
       now() - n * interval '1 second', now() - n * interval '1 second'
  from generate_series(1, :lots) as n;

insert into market.stock_move (lot_id, units, reason, at)
select id, available, 'LISTED', created_at from market.lot;

insert into market.leaf_count (category_id, lots)
select category_id, count(*) from market.lot group by category_id
    on conflict (category_id) do update set lots = excluded.lots;

create temporary table buyer on commit drop as
select n, 'user:' || ('00000000-0000-7000-8001-' || 100000000000 + n) as owner,
       nextval('wallet.account_id_seq') as spend, nextval('wallet.transfer_id_seq') as topup
  from generate_series(1, :users) as n;

insert into wallet.account (id, owner, currency, purpose, balance, seq)
select spend, owner, 'RUB', 'spend', 1000000000000, 1 from buyer;
insert into wallet.account (owner, currency, purpose)
select owner, 'RUB', purpose from buyer cross join unnest(array['earned', 'debt']) as purpose;

insert into wallet.transfer (id, at, kind, reference)
select topup, now(), 'topup', 'topup:' || gen_random_uuid() || ':1' from buyer;
insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
select b.topup, a.id, -1000000000000, null, null, 1
  from buyer as b, wallet.account as a
 where a.owner = 'outside' and a.purpose = 'provider:sandbox' and a.currency = 'RUB'
 union all
select topup, spend, 1000000000000, 1000000000000, 1, 2 from buyer;
insert into wallet.cold (account, amount)
select account, amount from wallet.entry where seq is null;

update market.tree set revision = gen_random_uuid();
commit;
vacuum (analyze) market.lot, market.stock_move, wallet.account, wallet.transfer, wallet.entry, market.order_;
checkpoint;
