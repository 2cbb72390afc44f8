-- A past for the ledger of fresh_market: in every cycle each user pays a coin to the next one, so that after it all have what
-- they had. `cycles` × `users` transfers, twice as many entries, spread over all accounts as they would be over years.
begin;
create temporary table spend on commit drop as
select n, a.id, a.balance, a.seq
  from generate_series(1, :users) as n
  join wallet.account as a on a.owner = 'user:' || ('00000000-0000-7000-8001-' || 100000000000 + n)::uuid
                          and a.purpose = 'spend' and a.currency = 'RUB';

create temporary table made on commit drop as
select nextval('wallet.transfer_id_seq') as transfer, cycle, n, now() - (:cycles - cycle) * interval '1 hour' as at
  from generate_series(0, :cycles - 1) as cycle, generate_series(1, :users) as n;

insert into wallet.transfer (id, at, kind, reference)
select transfer, at, 'bench', 'bench:' || uuidv7(at - now()) || ':1' from made;

-- The first user pays before the last one pays him; everybody else has the coin already.
insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
select m.transfer, s.id, -1, s.balance - (m.n = 1)::int, s.seq + 2 * m.cycle + 2 - (m.n = 1)::int, 1
  from made as m join spend as s using (n)
 union all
select m.transfer, s.id, 1, s.balance + (s.n <> 1)::int, s.seq + 2 * m.cycle + 1 + (s.n = 1)::int, 2
  from made as m join spend as s on s.n = 1 + m.n % :users;

update wallet.account as a set seq = a.seq + 2 * :cycles from spend as s where a.id = s.id;
truncate wallet.unsealed;
commit;
vacuum (analyze) wallet.account, wallet.transfer, wallet.entry;
checkpoint;
