-- Accounts of people who said nothing of themselves. The row goes once they have a way to come back.
create table identity.guest (
    account_id uuid        primary key references identity.account (id),
    since      timestamptz not null,
    token_hash text        unique check (length(token_hash) = 64),  -- takes the guest to another device, once
    expires_at timestamptz
);
