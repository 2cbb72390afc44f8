-- Somebody who came by a wallet or a messenger need not have an address.
alter table identity.account alter column email drop not null;

-- Who an account's holder is elsewhere. The provider's name for somebody opens one account only.
create table identity.way (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id),
    provider   text        not null check (provider in ('GOOGLE', 'FACEBOOK', 'VK', 'TELEGRAM', 'TON')),
    subject    text        not null check (length(subject) between 1 and 255),
    name       text        not null,                  -- as it is shown to the holder
    linked_at  timestamptz not null,
    unique (provider, subject)
);

create index way_of_account on identity.way (account_id);
