create schema if not exists demo;

-- Users a visitor can sign in as. Their passwords stand here in the clear because the start prints them: play money only.
create table demo.ready_user (
    username     text primary key,
    password     text not null,
    display_name text not null,
    lang         text not null
);

-- How far the domain's time is ahead of the real one.
create table demo.clock (
    one          boolean primary key default true check (one),
    ahead_micros bigint  not null check (ahead_micros >= 0)
);
