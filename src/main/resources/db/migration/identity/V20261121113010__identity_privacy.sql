-- What somebody takes along: one file at a time, in the data folder under its id.
create table identity.export (
    id         uuid        primary key,
    account_id uuid        not null unique references identity.account (id),
    state      text        not null check (state in ('QUEUED', 'READY')),
    asked_at   timestamptz not null,
    ready_at   timestamptz,
    expires_at timestamptz,
    size       bigint,
    check ((state = 'READY') = (num_nonnulls(ready_at, expires_at, size) = 3))
);

create index export_to_write on identity.export (asked_at) where state = 'QUEUED';
create index export_by_expiry on identity.export (expires_at) where state = 'READY';
