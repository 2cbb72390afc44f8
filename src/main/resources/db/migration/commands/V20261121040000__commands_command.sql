create schema if not exists commands;

-- Keyed requests that took effect; what was refused leaves no row.
create table commands.command (
    user_id   uuid        not null,
    route     text        not null,
    key       text        not null check (length(key) between 1 and 255),
    hash      text        not null check (length(hash) = 64),
    object_id uuid        not null,
    at        timestamptz not null,
    primary key (user_id, route, key)
);

create index command_by_age on commands.command using brin (at);
