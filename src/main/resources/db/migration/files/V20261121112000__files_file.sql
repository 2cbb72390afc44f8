create schema if not exists files;

-- What was taken in; the bytes themselves lie in the object store under the key.
create table files.file (
    id          uuid        primary key,
    owner_id    uuid        not null,
    key         text        not null unique check (length(key) >= 32),
    name        text        not null unique,                  -- of its public address, if it becomes public
    public      boolean     not null default false,
    type        text        not null check (type in ('image/jpeg')),
    bytes       bigint      not null check (bytes > 0),       -- with the small copy
    width       integer     not null check (width > 0),
    height      integer     not null check (height > 0),
    state       text        not null default 'NEW' check (state in ('NEW', 'USED', 'DROPPED')),
    created_at  timestamptz not null
);

create index file_unused on files.file (created_at) where state <> 'USED';
create index file_owner on files.file (owner_id);

-- How much lies there of whom: one row to lock instead of a sum.
create table files.usage (
    owner_id uuid   primary key,
    bytes    bigint not null check (bytes >= 0)
);
