-- What the house gives up in favour of somebody: one of the staff proposes it, another one decides, and neither is the one it is for.
create table payments.write_off (
    id         uuid        primary key,
    user_id    uuid        not null,                             -- identity.account; no foreign keys across modules
    kind       text        not null check (kind in ('DEBT', 'GOODWILL')),
    amount     bigint      not null check (amount > 0),
    currency   text        not null,
    reason     text        not null,
    asked_by   uuid        not null check (asked_by <> user_id),
    asked_at   timestamptz not null,
    decided_by uuid check (decided_by <> user_id),
    decided_at timestamptz,
    forgiven   boolean,
    answer     text,
    constraint write_off_decided check
        ((decided_by is null) = (decided_at is null) and (decided_by is null) = (forgiven is null)
         and (decided_by is null) = (answer is null)),
    constraint write_off_takes_two check (not forgiven or decided_by <> asked_by)
);

create index write_off_open on payments.write_off (id) where decided_by is null;
create index write_off_of_user on payments.write_off (user_id);
