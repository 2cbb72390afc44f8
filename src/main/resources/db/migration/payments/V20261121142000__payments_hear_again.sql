-- When news whose payment could not be read are looked at again, and how often that was done.
alter table payments.event
    add column hear_at timestamptz not null default now(),
    add column hears   int         not null default 0;

create index event_to_hear on payments.event (hear_at) where state = 'NEW';
