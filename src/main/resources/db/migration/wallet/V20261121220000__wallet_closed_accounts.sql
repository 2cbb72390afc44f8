-- Accounts of objects that are over: empty, and nothing happened on them for long. Nobody locks them again; what happened stays.
create table wallet.closed_account (
    id       bigint primary key,
    owner    text   not null collate "C",
    currency text   not null collate "C",
    purpose  text   not null collate "C",
    holder   uuid,
    seq      bigint not null
);

create index closed_account_by_owner on wallet.closed_account (owner);
create index closed_account_by_holder on wallet.closed_account (holder) where holder is not null;

-- What is told of the past is told of both.
create view wallet.every_account as
    select id, owner, currency, purpose, holder, cold, balance, seq, until
      from wallet.account
     union all
    select id, owner, currency, purpose, holder, false, 0, seq, null
      from wallet.closed_account;

-- The last transfer that was looked at for accounts to close; one row.
create table wallet.closing (
    through bigint not null
);

insert into wallet.closing values (0);

create or replace function wallet.digest(previous bytea, transfers bigint[]) returns bytea stable language sql as $$
    select sha256(previous || coalesce(string_agg(sha256(convert_to(written.line, 'UTF8')), ''::bytea order by written.id), ''))
      from (select t.id,
                   format('%s|%s|%s|%s|%s|%s', t.id, extract(epoch from t.at), t.kind, t.reference, t.reverses,
                          string_agg(format('%s:%s:%s:%s:%s:%s:%s:%s', e.leg, e.account, a.owner, a.purpose, a.currency,
                                            e.amount, e.balance_after, e.seq), '|' order by e.leg)) as line
              from wallet.transfer as t
              left join wallet.entry as e on e.transfer = t.id
              left join wallet.every_account as a on a.id = e.account
             where t.id = any(transfers)
             group by t.id) as written
$$;

-- The same index stood there twice.
drop index wallet.transfer_by_time;
