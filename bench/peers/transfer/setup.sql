-- The peer's users: three accounts each, with money to spend, in the program's own tables.
insert into wallet.account (owner, currency, purpose, balance, seq)
select 'user:00000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'RUB', p.purpose,
       case p.purpose when 'spend' then 1000000000000 else 0 end, 0
  from generate_series(1, 10000) as n
 cross join (values ('spend'), ('earned'), ('debt')) as p (purpose)
    on conflict do nothing;
vacuum analyze wallet.account;

create or replace function public.transfer(a bigint, b bigint) returns bigint language plpgsql as $$
declare
    payer    text := 'user:00000000-0000-7000-8000-' || lpad(a::text, 12, '0');
    payee    text := 'user:00000000-0000-7000-8000-' || lpad(b::text, 12, '0');
    debited  record;
    credited record;
    made     bigint;
begin
    perform id from wallet.account where owner in (payer, payee) and currency = 'RUB' order by id for update;
    update wallet.account set balance = balance - 100, seq = seq + 1
     where owner = payer and currency = 'RUB' and purpose = 'spend' returning id, balance, seq into debited;
    update wallet.account set balance = balance + 100, seq = seq + 1
     where owner = payee and currency = 'RUB' and purpose = 'spend' returning id, balance, seq into credited;
    insert into wallet.transfer (at, kind, reference)
    values (now(), 'test', 'order:' || gen_random_uuid() || ':1') returning id into made;
    insert into wallet.entry (transfer, account, amount, balance_after, seq, leg)
    values (made, debited.id, -100, debited.balance, debited.seq, 1),
           (made, credited.id, 100, credited.balance, credited.seq, 2);
    return made;
end $$;
