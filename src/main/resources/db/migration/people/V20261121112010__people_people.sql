create schema if not exists people;

-- What people tell of themselves and to whom; a row is made when it is first needed, and is the lock of its person's ties.
create table people.profile (
    account_id  uuid    primary key,
    bio         text    not null default '' check (length(bio) <= 500),
    links       text[]  not null default '{}' check (cardinality(links) <= 5),
    avatar_file uuid,
    avatar      text,                                 -- the public name of that file
    see_bio     text    not null default 'EVERYBODY' check (see_bio in ('EVERYBODY', 'FRIENDS', 'NOBODY')),
    see_links   text    not null default 'EVERYBODY' check (see_links in ('EVERYBODY', 'FRIENDS', 'NOBODY')),
    see_friends text    not null default 'FRIENDS' check (see_friends in ('EVERYBODY', 'FRIENDS', 'NOBODY')),
    find        text    not null default 'EVERYBODY' check (find in ('EVERYBODY', 'FRIENDS', 'NOBODY')),
    ask         text    not null default 'EVERYBODY' check (ask in ('EVERYBODY', 'NOBODY')),
    version     integer not null default 0
);

create table people.friendship (
    low_id  uuid        not null,
    high_id uuid        not null,
    since   timestamptz not null,
    primary key (low_id, high_id),
    check (low_id < high_id)
);

create index friendship_high on people.friendship (high_id);

create table people.friend_request (
    id           uuid        primary key,
    requester_id uuid        not null,
    recipient_id uuid        not null,
    at           timestamptz not null,
    check (requester_id <> recipient_id)
);

-- One between two people, whoever asked.
create unique index friend_request_pair
    on people.friend_request (least(requester_id, recipient_id), greatest(requester_id, recipient_id));
create index friend_request_out on people.friend_request (requester_id, id);
create index friend_request_in on people.friend_request (recipient_id, id);

create table people.block (
    blocker_id uuid        not null,
    blocked_id uuid        not null,
    at         timestamptz not null,
    primary key (blocker_id, blocked_id),
    check (blocker_id <> blocked_id)
);

create index block_blocked on people.block (blocked_id);

create table people.circle (
    id         uuid        primary key,
    owner_id   uuid        not null,
    name       text        not null check (length(name) between 1 and 60),
    version    integer     not null default 0,
    created_at timestamptz not null
);

create table people.circle_member (
    circle_id uuid        not null references people.circle (id) on delete cascade,
    user_id   uuid        not null,
    state     text        not null check (state in ('OWNER', 'MEMBER', 'INVITED')),
    at        timestamptz not null,
    primary key (circle_id, user_id)
);

create index circle_member_user on people.circle_member (user_id, circle_id);
