-- Transfers that no seal covers yet: a row for each statement that wrote some, because ids are not in the order of commits.
create table wallet.unsealed (
    transfers bigint[] not null
);

insert into wallet.unsealed (transfers)
select array_agg(id order by id) from wallet.transfer group by id / 1000;

create function wallet.queue_for_seal() returns trigger language plpgsql as $$
begin
    insert into wallet.unsealed (transfers)
    select array_agg(id order by id) from made having count(*) > 0;
    return null;
end $$;

-- In the database and not in the program, so that no writer can forget it.
create trigger transfer_waits_for_seal after insert on wallet.transfer
    referencing new table as made for each statement execute function wallet.queue_for_seal();

-- Each seal covers the rows of its transfers and the seal before it.
create table wallet.seal (
    n         bigint      primary key check (n > 0),
    at        timestamptz not null,
    transfers bigint[]    not null,
    hash      bytea       not null
);

create trigger seal_is_final before update or delete on wallet.seal
    for each statement execute function wallet.refuse();

-- What a seal says: every column of the transfers and their entries, and whose accounts they touched.
create function wallet.digest(previous bytea, transfers bigint[]) returns bytea stable language sql as $$
    select sha256(previous || coalesce(string_agg(sha256(convert_to(written.line, 'UTF8')), ''::bytea order by written.id), ''))
      from (select t.id,
                   format('%s|%s|%s|%s|%s|%s', t.id, extract(epoch from t.at), t.kind, t.reference, t.reverses,
                          string_agg(format('%s:%s:%s:%s:%s:%s:%s:%s', e.leg, e.account, a.owner, a.purpose, a.currency,
                                            e.amount, e.balance_after, e.seq), '|' order by e.leg)) as line
              from wallet.transfer as t
              left join wallet.entry as e on e.transfer = t.id
              left join wallet.account as a on a.id = e.account
             where t.id = any(transfers)
             group by t.id) as written
$$;
