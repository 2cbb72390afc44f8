create schema if not exists events;

-- What happened and still has to be told to somebody.
create table events.event (
    id         bigint      generated always as identity primary key,
    name       uuid        not null,
    type       text        not null,
    version    integer     not null,
    at         timestamptz not null,
    written_at timestamptz not null default clock_timestamp(),
    subject    text        not null,
    request_id text,
    data       jsonb       not null
);

-- One row per listener until it has reacted; dead_at is set when it was tried in vain. No foreign key: both rows come
-- from one statement, an event is only deleted when no delivery is left, and purchases do not pay for the check.
create table events.delivery (
    listener text        not null,
    subject  text        not null,
    event_id bigint      not null,
    attempts integer     not null default 0,
    due_at   timestamptz not null,
    dead_at  timestamptz,
    error    text,
    primary key (listener, subject, event_id)
);

create index delivery_due on events.delivery (listener, due_at, event_id) where dead_at is null;
create index delivery_by_event on events.delivery (event_id);
