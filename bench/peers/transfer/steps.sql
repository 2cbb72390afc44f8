\set a random(1, 10000)
\set b random(1, 10000)
begin;
select count(*) from (select id from wallet.account where owner in ('user:00000000-0000-7000-8000-' || lpad(:a::text, 12, '0'), 'user:00000000-0000-7000-8000-' || lpad(:b::text, 12, '0')) and currency = 'RUB' order by id for update) as locked;
update wallet.account set balance = balance - 100, seq = seq + 1 where owner = 'user:00000000-0000-7000-8000-' || lpad(:a::text, 12, '0') and currency = 'RUB' and purpose = 'spend' returning id as a_id, balance as a_balance, seq as a_seq \gset
update wallet.account set balance = balance + 100, seq = seq + 1 where owner = 'user:00000000-0000-7000-8000-' || lpad(:b::text, 12, '0') and currency = 'RUB' and purpose = 'spend' returning id as b_id, balance as b_balance, seq as b_seq \gset
insert into wallet.transfer (at, kind, reference) values (now(), 'test', 'order:' || gen_random_uuid() || ':1') returning id as made \gset
insert into wallet.entry (transfer, account, amount, balance_after, seq, leg) values (:made, :a_id, -100, :a_balance, :a_seq, 1), (:made, :b_id, 100, :b_balance, :b_seq, 2);
commit;
