-- Who somebody is by their papers, as far as they asked to have that checked; the papers are sealed with AES-GCM under
-- the account's id.
create table identity.kyc (
    account_id uuid        primary key references identity.account (id),
    state      text        not null check (state in ('PENDING', 'VERIFIED', 'REJECTED')),
    papers     bytea       not null,
    asked_at   timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    reason     text,
    check ((state = 'PENDING') = (decided_at is null))
);

create index kyc_queue on identity.kyc (state, asked_at, account_id);
