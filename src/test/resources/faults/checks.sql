-- What must be true after a run, each check a query for what is not. Nothing here is taken from the program: the tables
-- told, books, lots and codes hold what clients and the provider know by themselves.

-- check: every transfer adds up to zero
select t.kind || ' ' || t.reference || ': ' || sum(e.amount)
  from wallet.transfer as t
  left join wallet.entry as e on e.transfer = t.id
  left join wallet.account as a on a.id = e.account
 group by t.id, a.currency
having coalesce(sum(e.amount), -1) <> 0 or count(*) < 2;

-- check: every balance is the fold of its entries
select a.owner || ' ' || a.purpose || ': ' || a.balance || ' and ' || coalesce(w.amount, 0) || ' instead of ' || coalesce(f.amount, 0)
  from wallet.account as a
  left join (select account, sum(amount) as amount from wallet.entry group by account) as f on f.account = a.id
  left join (select account, sum(amount) as amount from wallet.cold group by account) as w on w.account = a.id
 where a.balance + coalesce(w.amount, 0) <> coalesce(f.amount, 0);

-- check: entries follow each other
select e.account || ' ' || e.seq || ': ' || e.balance_after
  from (select account, seq, balance_after,
               row_number() over (partition by account order by seq) as place,
               sum(amount) over (partition by account order by seq) as fold
          from wallet.entry
         where seq is not null) as e
 where e.seq <> e.place or e.balance_after <> e.fold;

-- check: no balance is negative
select a.owner || ' ' || a.purpose || ': ' || a.balance
  from wallet.account as a
 where a.owner not in ('house', 'outside')
   and case when a.purpose = 'debt' then a.balance > 0 else a.balance < 0 end;

-- check: escrow equals open orders
select coalesce(a.owner, 'order:' || o.id) || ': ' || coalesce(a.balance, 0) || ' instead of ' || coalesce(o.gross, 0)
  from (select * from wallet.account where purpose = 'escrow' and balance <> 0) as a
  full join (select * from market.order_ where state in ('PAID', 'IN_PROGRESS', 'DELIVERED')) as o
    on a.owner = 'order:' || o.id
 where coalesce(a.balance, 0) <> coalesce(o.gross, 0);

-- check: pending equals holds
select coalesce(a.owner, 'order:' || o.id) || ': ' || coalesce(a.balance, 0) || ' instead of ' || coalesce(o.gross - o.commission, 0)
  from (select * from wallet.account where purpose = 'pending' and balance <> 0) as a
  full join (select * from market.order_ where state = 'COMPLETED' and not paid_out) as o on a.owner = 'order:' || o.id
 where coalesce(a.balance, 0) <> coalesce(o.gross - o.commission, 0);

-- check: money on its way out equals open payouts
select coalesce(a.owner, 'payout:' || p.id) || ': ' || coalesce(a.balance, 0) || ' instead of ' || coalesce(p.amount - p.fee, 0)
  from (select * from wallet.account where purpose = 'payout' and balance <> 0) as a
  full join (select * from payments.payout where state not in ('PAID', 'FAILED', 'CANCELLED')) as p
    on a.owner = 'payout:' || p.id
 where coalesce(a.balance, 0) <> coalesce(p.amount - p.fee, 0);

-- check: everybody has what their deeds left them
select u.id || ': ' || p.spend || ' + ' || p.earned || ', owed ' || p.debt || ' instead of ' || u.spend || ' + ' || u.earned
  from (select p.id,
               exists (select from payments.payment where user_id = p.id and id in (select object from told where route = 'sandbox/take-back'))
               as disputed,
               (select coalesce(sum(amount), 0) from payments.payment where user_id = p.id and state = 'SUCCEEDED')
               + (select coalesce(sum(c.worth), 0) from payments.redemption as r, codes as c where r.user_id = p.id)
               - (select coalesce(sum(from_spend), 0) from market.order_ where buyer_id = p.id and state <> 'REFUNDED') as spend,
               (select coalesce(sum(gross - commission), 0) from market.order_ where seller_id = p.id and paid_out)
               - (select coalesce(sum(from_earned), 0) from market.order_ where buyer_id = p.id and state <> 'REFUNDED')
               - (select coalesce(sum(amount), 0) from payments.payout where user_id = p.id and state not in ('FAILED', 'CANCELLED'))
               as earned
          from identity.account as p) as u
 cross join lateral (select coalesce(sum(balance) filter (where purpose = 'spend'), 0) as spend,
                            coalesce(sum(balance) filter (where purpose = 'earned'), 0) as earned,
                            coalesce(sum(balance) filter (where purpose = 'debt'), 0) as debt
                       from wallet.account where owner = 'user:' || u.id and currency = 'RUB') as p
 where p.spend + p.earned + p.debt <> u.spend + u.earned
    or not u.disputed and (p.spend, p.earned, p.debt) <> (u.spend, u.earned, 0);

-- check: money is taken back once, and who owes it does not trade
select a.id || ' ' || a.state || ': ' || m.open || ' payments taken back'
  from identity.account as a
 cross join lateral (select count(*) as open from payments.payment where user_id = a.id and state = 'DISPUTED') as m
 where (a.state = 'FROZEN') <> (m.open > 0)
 union all
select p.id || ' ' || p.state || ': taken back ' || m.taken || ', given back ' || m.given
  from payments.payment as p
 cross join lateral (select count(*) filter (where kind = 'chargeback') as taken,
                            count(*) filter (where kind = 'chargeback-returned') as given
                       from wallet.transfer where reference like 'topup:' || p.id || ':%') as m
 where m.taken - m.given <> (p.state = 'DISPUTED')::int
    or m.taken <> exists (select from told where granted and route = 'sandbox/take-back' and object = p.id)::int;

-- check: orders stand still only for money that was taken back
select o.number || ' for ' || o.frozen_for
  from market.order_ as o
  left join payments.payment as p on p.id = o.frozen_for
 where o.frozen_for is not null and (p.state <> 'DISPUTED' or p.user_id <> o.buyer_id);

-- check: the house has what it is due
select h.purpose || ': ' || f.amount || ' instead of ' || h.due
  from (values ('commission', (select coalesce(sum(commission), 0) from market.order_ where state = 'COMPLETED')),
               ('fee', (select coalesce(sum(fee), 0) from payments.payout where state not in ('FAILED', 'CANCELLED'))),
               ('voucher', (select -coalesce(sum(c.worth), 0) from payments.redemption, codes as c))) as h (purpose, due)
  join (select a.purpose, coalesce(sum(e.amount), 0) as amount
          from wallet.account as a
          left join wallet.entry as e on e.account = a.id
         where a.owner = 'house' and a.currency = 'RUB'
         group by a.purpose) as f using (purpose)
 where f.amount <> h.due;

-- check: orders cost what their lots do, and the house gets five per cent of them
select o.number || ': ' || o.gross || ', commission ' || o.commission
  from market.order_ as o
  join lots as l on l.id = o.lot_id
 where o.gross <> l.price * o.quantity
    or o.commission <> least(o.gross, greatest(1000, least(50000, round(o.gross * 0.05))));

-- check: stock and orders are the stock at the start
select l.id || ': ' || k.available || ' + ' || o.sold || ' instead of ' || l.stock
  from lots as l
  join market.lot as k on k.id = l.id
 cross join lateral (select coalesce(sum(quantity), 0) as sold
                       from market.order_ where lot_id = l.id and state <> 'REFUNDED') as o
 where k.available + o.sold <> l.stock
    or (select sum(units) from market.stock_move where lot_id = l.id) <> k.available;

-- check: one wish led to one thing
select route || ' ' || key || ': ' || string_agg(distinct object::text, ', ')
  from told
 where granted and key <> ''
 group by person, route, key
having count(distinct object) > 1 or count(*) filter (where not replayed) > 1;

-- check: nothing acknowledged is lost
select t.route || ' ' || t.key || ' ' || t.person || ' ' || coalesce(t.object::text, '')
  from told as t
 where t.granted
   and case t.route
       when '/api/v1/market/orders' then not exists (select from market.order_ where id = t.object and buyer_id = t.person)
       when '/api/v1/wallet/topups' then not exists (select from payments.payment where id = t.object and user_id = t.person)
       when '/api/v1/payouts' then not exists (select from payments.payout where id = t.object and user_id = t.person)
       when '/api/v1/market/orders/deliver' then not exists (
            select from market.order_ where id = t.object and state in ('DELIVERED', 'COMPLETED'))
       when '/api/v1/market/orders/confirm' then not exists (select from market.order_ where id = t.object and state = 'COMPLETED')
       when '/api/v1/market/orders/refund' then not exists (select from market.order_ where id = t.object and state = 'REFUNDED')
       when '/api/v1/payouts/cancel' then not exists (select from payments.payout where id = t.object and state = 'CANCELLED')
       when '/api/v1/payouts/reject' then not exists (select from payments.payout where id = t.object and state = 'CANCELLED')
       when 'sandbox/succeed' then not exists (
            select from payments.payment
             where id = t.object and (state in ('SUCCEEDED', 'DISPUTED') or state = 'EXPIRED' and suspended_amount = amount))
       when 'sandbox/take-back' then not exists (
            select from payments.payment as p
             where p.id = t.object
               and (p.state = 'DISPUTED'
                    or exists (select from told as g where g.route = 'sandbox/give-back' and g.object = p.id and g.granted)))
       when 'sandbox/give-back' then not exists (select from payments.payment where id = t.object and state = 'SUCCEEDED')
       when 'sandbox/fail' then not exists (select from payments.payment where id = t.object and state = 'FAILED')
       when '/api/v1/vouchers/redeem' then not exists (select from payments.redemption where user_id = t.person)
       else false end;

-- check: nothing was done that nobody asked for
select d.what || ' ' || d.id
  from (select '/api/v1/market/orders' as what, id from market.order_
         union all select '/api/v1/wallet/topups', id from payments.payment
         union all select '/api/v1/payouts', id from payments.payout) as d
 where not exists (select from told as t where t.granted and t.route = d.what and t.object = d.id);

-- check: a payment is credited once, and only if it was made
select p.id || ' ' || p.state || ': credited ' || m.credited || ', set aside ' || m.aside || ', taken ' || coalesce(b.took, -1) || ', asked ' || p.amount || ', kept ' || coalesce(p.suspended_amount, -1)
  from payments.payment as p
 cross join lateral (select count(*) filter (where t.kind = 'topup') as credits,
                            coalesce(sum(e.amount) filter (where t.kind = 'topup'), 0) as credited,
                            count(*) filter (where t.kind = 'suspense') as asides,
                            coalesce(sum(e.amount) filter (where t.kind = 'suspense'), 0) as aside
                       from wallet.transfer as t
                       join wallet.entry as e on e.transfer = t.id and e.amount > 0
                      where t.reference like 'topup:' || p.id || ':%') as m
  left join books as b on b.payment = p.id
 where m.credits <> (p.state in ('SUCCEEDED', 'DISPUTED'))::int
    or m.credited <> m.credits * p.amount
    or p.provider = 'yookassa' and m.credited + m.aside <> coalesce(b.took, 0)
    or m.asides > 1
    or p.provider = 'sandbox' and m.asides > 0 and (p.state not in ('FAILED', 'EXPIRED') or m.aside <> p.amount)
    or m.aside <> coalesce(p.suspended_amount, 0)
    or m.aside <> coalesce((select balance from wallet.account where owner = 'topup:' || p.id and purpose = 'suspense'), 0);

-- check: the bank paid what is paid, and nothing else
select coalesce(p.id, b.key) || ': ' || coalesce(p.state, 'nobody asked') || ', bank ' || coalesce(b.outcome, 'knows nothing')
  from (select * from payments.payout where method = 'sandbox') as p
  full join payments.sandbox_payout as b on b.key = p.id
 where p.id is null
    or (p.state = 'PAID') <> (b.outcome is not null and b.outcome <> 'FAILS')
    or p.state = 'FAILED' and b.outcome is distinct from 'FAILS'
    or b.amount <> p.amount - p.fee;

-- check: money left once for every payout
select p.id || ' ' || p.state || ': ' || m.paid || ' paid, ' || m.returned || ' returned'
  from payments.payout as p
 cross join lateral (select count(*) filter (where kind = 'payout-paid') as paid,
                            count(*) filter (where kind = 'payout-returned') as returned
                       from wallet.transfer where reference like 'payout:' || p.id || ':%') as m
 where m.paid <> (p.state = 'PAID')::int or m.returned <> (p.state in ('FAILED', 'CANCELLED'))::int;

-- check: codes are used within their budget
select c.name || ': ' || u.most || ' uses of one code at most, ' || u.cost || ' of ' || k.budget || ', written ' || c.spent
  from payments.campaign as c
 cross join codes as k
 cross join lateral (select max(coalesce(r.n, 0)) as most, sum(coalesce(r.n, 0)) * k.worth as cost,
                            bool_and(coalesce(r.n, 0) = v.uses) as counted
                       from payments.voucher as v
                       left join (select fingerprint, count(*) as n from payments.redemption group by fingerprint) as r
                            on r.fingerprint = v.fingerprint
                      where v.campaign_id = c.id) as u
 where u.most > k.uses or u.cost > k.budget or u.cost <> c.spent or not u.counted
    or u.cost <> (select coalesce(sum(e.amount), 0)
                    from wallet.transfer as t
                    join wallet.entry as e on e.transfer = t.id and e.amount > 0
                   where t.kind = 'voucher');

-- check: each move of an order was told once to each side
select o.number || ' ' || n.type || ': ' || n.told || ' instead of ' || n.due
  from market.order_ as o
 cross join lateral (
       select x.type, x.due,
              (select count(*) from notifications.notice as i where i.type = x.type and i.link = '/orders/' || o.id) as told
         from (values ('market.order-paid', 1),
                      ('market.order-delivered', (select count(*)::int from market.order_event where order_id = o.id and type = 'DELIVERED')),
                      ('market.order-completed', (o.state = 'COMPLETED')::int),
                      ('market.order-refunded', (o.state = 'REFUNDED')::int * 2)) as x (type, due)) as n
 where n.told <> n.due;

-- check: everything has come to rest
select 'payout ' || id || ' ' || state from payments.payout where state in ('QUEUED', 'SENT', 'UNKNOWN')
 union all
select 'delivery to ' || listener || ' ' || coalesce(error, '') from events.delivery
