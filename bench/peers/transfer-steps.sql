-- A transfer between two users step by step, decided by the client; `payer` and `payee` are lines written by the driver.
--pick--
begin;
select max(a.id) filter (where a.purpose = 'spend' and a.payer) as from_id,
       max(a.balance) filter (where a.purpose = 'spend' and a.payer) as from_balance,
       max(a.seq) filter (where a.purpose = 'spend' and a.payer) as from_seq,
       max(a.id) filter (where a.purpose = 'spend' and not a.payer) as to_id,
       max(a.balance) filter (where a.purpose = 'spend' and not a.payer) as to_balance,
       max(a.seq) filter (where a.purpose = 'spend' and not a.payer) as to_seq
  from (select id, purpose, balance, seq, owner = 'user:00000000-0000-7000-8001-' || :payer as payer
          from wallet.account
         where owner in ('user:00000000-0000-7000-8001-' || :payer, 'user:00000000-0000-7000-8001-' || :payee)
           and currency = 'RUB'
         order by id for update) as a \gset
with booked as (
    insert into wallet.transfer (at, kind, reference)
    values (now(), 'bench', 'bench:' || uuidv7() || ':1')
    returning id
), changed as (
    update wallet.account as a set balance = c.balance, seq = c.seq
      from (values (:from_id::bigint, :from_balance::bigint - 1, :from_seq::bigint + 1),
                   (:to_id::bigint, :to_balance::bigint + 1, :to_seq::bigint + 1)) as c (id, balance, seq)
     where a.id = c.id
)
insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
select b.id, :from_id::bigint, -1, :from_balance::bigint - 1, :from_seq::bigint + 1, 1 from booked as b
 union all
select b.id, :to_id::bigint, 1, :to_balance::bigint + 1, :to_seq::bigint + 1, 2 from booked as b;
commit;
