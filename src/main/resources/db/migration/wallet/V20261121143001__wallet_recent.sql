-- Once a day the whole ledger is looked through, every hour what came since: which of both it was, and the last seal it saw.
alter table wallet.inspection add column whole boolean not null default true;
alter table wallet.inspection add column seal  bigint  not null default 0;

-- The transfers after a seal.
create function wallet.recent(seal bigint) returns table (id bigint) stable language sql as $$
    select unnest(s.transfers) from wallet.seal as s where s.n > recent.seal
     union all
    select unnest(u.transfers) from wallet.unsealed as u
$$;

-- The accounts they touched, and the first number each of these has among them.
create function wallet.touched(seal bigint) returns table (account bigint, first bigint) stable language sql as $$
    select e.account, min(e.seq)
      from wallet.recent(touched.seal) as r
      join wallet.entry as e on e.transfer = r.id
     where e.seq is not null
     group by e.account
$$;

-- Their entries from there on, each beside the one before.
create function wallet.walked(seal bigint)
    returns table (account bigint, seq bigint, amount bigint, balance_after bigint, last_seq bigint, last_balance bigint)
    stable language sql as $$
    select w.account, w.seq, w.amount, w.balance_after, w.last_seq, w.last_balance
      from (select e.account, e.seq, e.amount, e.balance_after, t.first,
                   lag(e.seq, 1, 0::bigint) over each as last_seq,
                   lag(e.balance_after, 1, 0::bigint) over each as last_balance
              from wallet.touched(walked.seal) as t
              join wallet.entry as e on e.account = t.account and e.seq is not null and e.seq >= t.first - 1
            window each as (partition by e.account order by e.seq)) as w
     where w.seq >= w.first
$$;
