-- What those say who were kept out. One appeal per lock, which is named by its act in the log, or 0 where no act is.
create table identity.appeal (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id),
    lock_n     bigint      not null,
    locker     uuid,
    text       text        not null check (length(text) between 1 and 2000),
    state      text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    sent_at    timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    reason     text,
    unique (account_id, lock_n),
    check ((state = 'OPEN') = (decided_at is null))
);

create unique index appeal_open on identity.appeal (account_id) where state = 'OPEN';
create index appeal_queue on identity.appeal (state, sent_at, id);
