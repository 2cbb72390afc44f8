-- What payers chose on the sandbox's page, and what the bank it plays did later; its memory, not ours.
create table payments.sandbox_payment (
    payment uuid        primary key,
    choice  text        not null check (choice in ('SUCCEED', 'FAIL', 'DELAY', 'DUPLICATE', 'LOSE')),
    dispute text        check (dispute in ('TAKE_BACK', 'GIVE_BACK')),
    at      timestamptz not null
);
